import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openArchive } from '../archive/open';
import { createHandlers } from '../handlers';
import {
  createTestEnvironment,
  importText,
  makeFolder,
  RESOURCES,
  STRAITS,
  BACKGROUND,
} from '../testing/test-core';

test('when nothing was written for a while, the one file holds everything', async () => {
  const path = join(makeFolder(onTestFinished), 'Baltic.attache');
  const environment = createTestEnvironment();
  let waiting: (() => void) | null = null;
  const handlers = createHandlers({
    environment,
    resources: RESOURCES,
    lock: true,
    idle: { begin: (run) => (waiting = run) },
  });
  const passTime = (): void => {
    const run = waiting;
    waiting = null;
    run?.();
  };
  await handlers.openArchive({ path, mode: 'create' }, BACKGROUND);
  onTestFinished(() => void handlers.closeArchive({}, BACKGROUND));
  await importText({ handlers }, STRAITS);
  const reader = openArchive(path, { mode: 'read-only', environment });
  onTestFinished(() => reader.close());
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);

  passTime();

  expect([statSync(`${path}-wal`).size, waiting]).toEqual([0, null]);
  copyFileSync(path, `${path}-copy`);
  const copy = openArchive(`${path}-copy`, { mode: 'read-only', environment });
  onTestFinished(() => copy.close());
  expect([copy.info().counts.articles, copy.check()]).toEqual([1, []]);

  await handlers.archiveInfo({}, BACKGROUND);
  expect(waiting).toBeNull(); // reading leaves nothing to bring in
});
