import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { messages } from '../contract/messages/catalogue';
import type { FailureCode } from '../contract/window';
import { aFailure, createTestEnvironment, makeFolder } from '../testing/test-core';
import type { Archive } from './archive';
import { deriveKey, newSalt } from './key';
import { openArchive } from './open';

const open = (path: string, mode: 'open' | 'create' | 'read-only', lock = true): Archive => {
  const archive = openArchive(path, { mode, lock, environment: createTestEnvironment() });
  onTestFinished(() => archive.close());
  return archive;
};

/** An archive that is closed again. */
function makeArchive(): string {
  const path = join(makeFolder(onTestFinished), 'test.attache');
  openArchive(path, { mode: 'create', environment: createTestEnvironment() }).close();
  return path;
}

test('a new archive has one analyst, nothing to undo, and is sound', () => {
  const archive = open(join(makeFolder(onTestFinished), 'Black Sea.attache'), 'create');
  expect(archive.info()).toMatchObject({
    name: 'Black Sea',
    readOnly: false,
    sample: false,
    analyst: { id: 1, name: 'Unnamed analyst' },
    counts: { articles: 0, quotes: 0, quotesToReview: 0, people: 0, annotations: 0, briefs: 0, merges: 0 },
    undo: null,
    redo: null,
  });
  expect(archive.check()).toEqual([]);
});

describe('what cannot be opened is named and left as it is', () => {
  test.each<[string, (path: string) => void, FailureCode]>([
    ['text', (path: string) => writeFileSync(path, 'Dear minister,\n'.repeat(100)), 'bad-file'],
    ['an empty file', (path: string) => writeFileSync(path, ''), 'bad-file'],
    ['another program’s database', (path: string) => makeForeign(path), 'bad-file'],
    ['an archive cut short', (path: string) => cutShort(path), 'damaged'],
    ['an archive overwritten in the middle', (path: string) => overwrite(path), 'damaged'],
    ['an archive of a newer release', (path: string) => makeNewer(path), 'newer-archive'],
  ])('%s', (_what, make, code) => {
    const path = join(makeFolder(onTestFinished), 'test.attache');
    make(path);
    const before = readFileSync(path);
    expect(() => open(path, 'open')).toThrow(aFailure(code));
    expect(() => open(path, 'read-only')).toThrow(aFailure(code));
    expect(readFileSync(path)).toEqual(before);
  });

  test.each(['open', 'read-only'] as const)('nothing at all, for %s', (mode) => {
    const path = join(makeFolder(onTestFinished), 'none.attache');
    expect(() => open(path, mode)).toThrow(aFailure('not-found'));
    expect(existsSync(path)).toBe(false);
  });

  test('a folder in place of a file, and a folder that does not exist', () => {
    const folder = makeFolder(onTestFinished);
    expect(() => open(folder, 'open')).toThrow(aFailure('bad-file'));
    expect(() => open(join(folder, 'no', 'x.attache'), 'create')).toThrow(aFailure('not-found'));
  });

  test('creating never replaces a file', () => {
    const path = makeArchive();
    const before = readFileSync(path);
    expect(() => open(path, 'create')).toThrow(aFailure('conflict'));
    expect(readFileSync(path)).toEqual(before);
  });
});

test('where one may not write, an archive can be read but neither opened for writing nor created', () => {
  const path = makeArchive();
  chmodSync(path, 0o444);
  chmodSync(dirname(path), 0o555);
  becomeNobody();
  expect(() => open(path, 'open')).toThrow(aFailure('read-only'));
  expect(() => open(join(dirname(path), 'x.attache'), 'create')).toThrow(aFailure('read-only'));
  const archive = open(path, 'read-only');
  expect(archive.info()).toMatchObject({ name: 'test', readOnly: true });
  expect(archive.check()).toEqual([]);
});

test('an encrypted one too, and nothing of it is left elsewhere', async () => {
  const path = join(makeFolder(onTestFinished), 'test.attache');
  const temporary = makeFolder(onTestFinished);
  const key = await deriveKey('sphinx of black quartz', newSalt());
  const environment = createTestEnvironment();
  openArchive(path, { mode: 'create', environment, key }).close();
  chmodSync(path, 0o444);
  chmodSync(dirname(path), 0o555);
  chmodSync(temporary, 0o777);
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => void vi.unstubAllEnvs());
  becomeNobody();
  expect(() => open(path, 'read-only')).toThrow(aFailure('locked'));
  const archive = openArchive(path, { mode: 'read-only', environment, key });
  expect(archive.info()).toMatchObject({ encrypted: true, readOnly: true });
  expect(archive.check()).toEqual([]);
  archive.close();
  expect(readdirSync(temporary)).toEqual([]);
});

test('what stands in the log of a killed program is read where nothing may be written beside it', () => {
  const path = join(makeFolder(onTestFinished), 'test.attache');
  const killed = open(path, 'create');
  killed.journal.inStep('edit-analyst', 'Ines', () => killed.analysts.rename(killed.analyst().id, 'Ines'));
  const copy = join(makeFolder(onTestFinished), 'copy.attache');
  for (const end of ['', '-wal']) copyFileSync(path + end, copy + end);
  mkdirSync(`${copy}-shm`); // in the place where SQLite would put its index of the log
  const archive = open(copy, 'read-only');
  expect([archive.analyst().name, archive.check()]).toEqual(['Ines', []]);
});

describe('one writer', () => {
  test('a second one is refused, may read, and may write once the first has closed', () => {
    const path = join(makeFolder(onTestFinished), 'test.attache');
    const first = openArchive(path, { mode: 'create', environment: createTestEnvironment() });
    expect(() => open(path, 'open')).toThrow(
      expect.objectContaining({ code: 'in-use', message: expect.stringContaining('read-only') as string }),
    );
    first.journal.inStep('edit-analyst', 'Ines', () => first.analysts.rename(first.analyst().id, 'Ines'));
    expect(open(path, 'read-only').info()).toMatchObject({ readOnly: true, analyst: { name: 'Ines' } });
    first.close();
    expect(open(path, 'open').info()).toMatchObject({ readOnly: false, analyst: { name: 'Ines' } });
  });

  test.each([
    ['a file', (lock: string) => writeFileSync(lock, 'somebody else’s\n')],
    ['a folder', (lock: string) => mkdirSync(lock)],
  ])('%s under the name of its lock that is none is named, and left', (_, make) => {
    const path = join(makeFolder(onTestFinished), 'test.attache');
    open(path, 'create').close();
    rmSync(`${path}-lock`);
    make(`${path}-lock`);
    expect(() => open(path, 'open')).toThrow(messages.opening.lockInTheWay(`${path}-lock`));
    expect(existsSync(`${path}-lock`)).toBe(true);
  });

  test('the second connection of the same program writes beside the first', () => {
    const path = join(makeFolder(onTestFinished), 'test.attache');
    const quick = open(path, 'create');
    const long = open(path, 'open', false);
    long.journal.inStep('edit-analyst', 'Ines', () => long.analysts.rename(long.analyst().id, 'Ines'));
    quick.journal.inStep('edit-analyst', 'Noor', () => quick.analysts.rename(quick.analyst().id, 'Noor'));
    expect([long.journal.undo()?.subject, long.journal.undo()?.subject, quick.analyst().name]).toEqual([
      'Noor',
      'Ines',
      'Unnamed analyst',
    ]);
  });

  test('a killed program leaves no lock behind', async () => {
    const path = makeArchive();
    const holder = spawn(process.execPath, ['-e', HOLD_LOCK, `${path}-lock`], {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: process.cwd(),
    });
    await once(holder.stdout, 'data');
    expect(() => open(path, 'open')).toThrow(aFailure('in-use'));
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(open(path, 'open').info().readOnly).toBe(false);
  });
});

test('a read-only archive cannot be written', () => {
  const archive = open(makeArchive(), 'read-only');
  expect(() => archive.journal.inStep('tag', '', () => undefined)).toThrow(/readonly/);
});

const HOLD_LOCK = `const db = new (require('better-sqlite3'))(process.argv[1]);
  db.exec('BEGIN IMMEDIATE'); console.log('held'); setInterval(() => db, 1000);`;

function makeForeign(path: string): void {
  const db = new Database(path);
  db.exec('CREATE TABLE bookmarks (url TEXT)');
  db.close();
}

function cutShort(path: string): void {
  openArchive(path, { mode: 'create', environment: createTestEnvironment() }).close();
  truncateSync(path, readFileSync(path).length - 4096 * 3);
}

/** Wipes the pages of the schema and the first tables, but not the header. */
function overwrite(path: string): void {
  openArchive(path, { mode: 'create', environment: createTestEnvironment() }).close();
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xa5, 200, 4096 * 12));
}

function makeNewer(path: string): void {
  openArchive(path, { mode: 'create', environment: createTestEnvironment() }).close();
  const db = new Database(path);
  db.pragma('journal_mode = DELETE');
  db.pragma('user_version = 9999');
  db.close();
}

/** Root may write anywhere, so for one test this process is somebody else. */
function becomeNobody(): void {
  if (process.geteuid?.() !== 0) return;
  process.seteuid?.(65534);
  onTestFinished(() => process.seteuid?.(0));
}
