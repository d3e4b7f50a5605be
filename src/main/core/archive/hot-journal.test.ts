/** A kill in the moment in which an archive is outside its write-ahead log leaves a journal that must be played back. */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createTestEnvironment, makeFolder } from '../testing/test-core';
import { checkFile } from './check-file';
import { deriveKey, newSalt, type ArchiveKey } from './key';
import { connect } from './connect';
import { openArchive } from './open';

const environment = createTestEnvironment();

/** An archive of which half a transaction stands in the file, and the way back in its journal. */
function makeBrokenOff(key: ArchiveKey | null): string {
  const folder = makeFolder(onTestFinished);
  const path = join(folder, 'Baltic.attache');
  openArchive(path, { mode: 'create', environment, key }).close();
  const db = connect(path, { key });
  onTestFinished(() => void db.close());
  db.pragma('journal_mode = DELETE');
  db.pragma('cache_size = 1'); // pages are written before the transaction ends
  db.exec('BEGIN');
  const insert = db.prepare(
    `INSERT INTO journal_steps (kind, subject, at, analyst_id, state) VALUES ('import', ?, '2026-03-02T09:00:00.000Z', 1, 'done')`,
  );
  for (let number = 0; number < 2_000; number++) insert.run(`Half a step ${number}`);
  const killed = join(folder, 'killed', 'Baltic.attache');
  mkdirSync(join(folder, 'killed'));
  for (const end of ['', '-journal']) copyFileSync(path + end, killed + end);
  return killed;
}

test.each([
  ['plain', null],
  ['encrypted', 'nine small boats'],
])('%s, it is opened to read and to write as it was before', async (_, passphrase) => {
  const key = passphrase === null ? null : await deriveKey(passphrase, newSalt());
  const path = makeBrokenOff(key);
  expect(() => {
    const bare = new Database(path, { readonly: true });
    onTestFinished(() => void bare.close());
    bare.prepare('SELECT count(*) FROM journal_steps').get();
  }).toThrow();
  const before = readFileSync(path);
  expect(checkFile(path, { key, environment })).toEqual([]);
  const reader = openArchive(path, { mode: 'read-only', key, environment });
  expect([reader.info().lastStep, reader.check()]).toEqual([0, []]);
  reader.close();
  expect([readFileSync(path).equals(before), existsSync(`${path}-journal`)]).toEqual([true, true]);
  const writer = openArchive(path, { mode: 'open', key, environment });
  expect([writer.info().lastStep, writer.check()]).toEqual([0, []]);
  writer.close();
  expect(existsSync(`${path}-journal`)).toBe(false);
});
