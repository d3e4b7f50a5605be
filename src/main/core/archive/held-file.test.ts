import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Failure } from '../failure';
import { aFailure, createTestEnvironment, makeFolder } from '../testing/test-core';
import type { Archive } from './archive';
import { openArchive } from './open';

const environment = createTestEnvironment();

/** An open archive to which something was written that stands in its log alone. */
function makeOpen(): { archive: Archive; path: string; folder: string } {
  const folder = makeFolder(onTestFinished);
  const path = join(folder, 'Baltic.attache');
  const archive = openArchive(path, { mode: 'create', environment });
  onTestFinished(() => archive.close());
  rename(archive, 'Ines');
  return { archive, path, folder };
}

const rename = (archive: Archive, name: string): void =>
  archive.journal.inStep('edit-analyst', name, () => archive.analysts.rename(archive.analyst().id, name));

function messageOf(write: () => void): string {
  try {
    write();
    return 'written';
  } catch (error) {
    expect(error).toEqual(aFailure('moved'));
    return (error as Failure).message;
  }
}

/** Who works in an archive that is opened anew. */
function analystIn(path: string): string {
  const archive = openArchive(path, { mode: 'open', environment, lock: false });
  try {
    expect(archive.check()).toEqual([]);
    return archive.analyst().name;
  } finally {
    archive.close();
  }
}

test('an archive that is renamed stops writing and says where it is', () => {
  const { archive, path, folder } = makeOpen();
  const now = join(folder, 'Black Sea.attache');
  renameSync(path, now);
  expect(messageOf(() => rename(archive, 'Noor'))).toContain(`is ${now} now`);
  expect(messageOf(() => void archive.journal.undo())).toContain(now);
  expect(archive.analyst().name).toBe('Ines'); // reading goes on
});

test.each([
  ['noticed', (archive: Archive) => void messageOf(() => rename(archive, 'Noor'))],
  ['left without a look', () => undefined],
])('one that is renamed takes with it what stood in its log alone, %s', (_, meanwhile) => {
  const { archive, path, folder } = makeOpen();
  const now = join(folder, 'Black Sea.attache');
  const other = join(folder, 'other.attache');
  openArchive(other, { mode: 'create', environment: createTestEnvironment(7) }).close();
  renameSync(path, now);
  meanwhile(archive);
  archive.close();
  expect(analystIn(now)).toBe('Ines');
  renameSync(other, path); // nor is its log taken for that of a file that is put in its place
  expect(analystIn(path)).toBe('Unnamed analyst');
});

test('so does one that is moved to another folder of the same disk', () => {
  const { archive, path, folder } = makeOpen();
  mkdirSync(join(folder, 'other'));
  const now = join(folder, 'other', 'Baltic.attache');
  renameSync(path, now);
  expect(messageOf(() => rename(archive, 'Noor'))).toContain(process.platform === 'linux' ? now : 'deleted');
});

test.each([
  ['deleted', (path: string) => rmSync(path)],
  ['deleted with its log', (path: string) => ['', '-wal', '-shm'].forEach((end) => rmSync(path + end))],
  ['replaced', (path: string) => replaceBy(path, 'another file')],
])('one that is %s is copied from what is still open', (_, harm) => {
  const { archive, path } = makeOpen();
  harm(path);
  const copy = path.replace('.attache', '-saved.attache');
  expect(messageOf(() => rename(archive, 'Noor'))).toContain(copy);
  expect(messageOf(() => rename(archive, 'Noor'))).toContain(copy); // the same copy, not a second one
  expect(analystIn(copy)).toBe('Ines');
  expect(existsSync(path.replace('.attache', '-saved-2.attache'))).toBe(false);
});

test('a file that is replaced while a step is written is noticed before the step is acknowledged', () => {
  const { archive, path } = makeOpen();
  const message = messageOf(() =>
    archive.journal.inStep('edit-analyst', 'Noor', () => {
      archive.analysts.rename(archive.analyst().id, 'Noor');
      replaceBy(path, 'another file');
    }),
  );
  const copy = path.replace('.attache', '-saved.attache');
  expect([message.includes(copy), analystIn(copy)]).toEqual([true, 'Noor']);
});

test.each([
  ['deleted', (path: string) => rmSync(`${path}-wal`)],
  ['replaced', (path: string) => replaceBy(`${path}-wal`, 'nonsense')],
  ['deleted with its index', (path: string) => ['-wal', '-shm'].forEach((end) => rmSync(path + end))],
])('a log that is %s loses nothing: what it held is in the archive before anybody is told', (_, harm) => {
  const { archive, path } = makeOpen();
  harm(path);
  expect(messageOf(() => rename(archive, 'Noor'))).toContain('nothing is lost');
  const copy = `${path}-copy`;
  copyFileSync(path, copy); // the one file
  expect(analystIn(copy)).toBe('Ines');
  archive.close();
  expect(analystIn(path)).toBe('Ines');
});

test('an archive in its place is written to', () => {
  const { archive } = makeOpen();
  rename(archive, 'Noor');
  archive.journal.undo();
  expect(archive.analyst().name).toBe('Ines');
});

function replaceBy(path: string, content: string): void {
  writeFileSync(`${path}~`, content);
  renameSync(`${path}~`, path);
}
