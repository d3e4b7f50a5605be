import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createTestEnvironment, makeFolder } from '../testing/test-core';
import { openArchive } from './open';

test('what an archive is asked now and then prepares no statement twice', () => {
  const path = join(makeFolder(onTestFinished), 'asked.attache');
  const archive = openArchive(path, { mode: 'create', environment: createTestEnvironment() });
  onTestFinished(() => archive.close());
  const ask = () => [archive.check(), archive.dump(), archive.info()] as const;
  const first = ask();
  const spies = [vi.spyOn(Database.prototype, 'prepare'), vi.spyOn(Database.prototype, 'pragma')];
  onTestFinished(() => spies.forEach((spy) => spy.mockRestore()));
  expect(ask()).toEqual(first);
  // Copies in memory, which end with their statements, are another matter.
  const own = spies.flatMap(({ mock: { calls, contexts } }) =>
    calls.filter((_call, index) => (contexts[index] as Database.Database | undefined)?.memory !== true),
  );
  expect(own).toEqual([]);
});
