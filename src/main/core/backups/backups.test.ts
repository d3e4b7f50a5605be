import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Archive } from '../archive/archive';
import { deriveKey, newSalt } from '../archive/key';
import { openArchive } from '../archive/open';
import type { Environment } from '../contract/environment';
import type { IsoInstant } from '../contract/ids';
import { aFailure, createTestEnvironment, makeFolder, BACKGROUND } from '../testing/test-core';
import { backupsOf, type Backups } from './backups';
import { newestBackupFor } from './list';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 9, 14, 9, 30);

/** An empty archive, made once; every test works on a copy. */
let made: string;
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'attache-made-'));
  const path = join(made, 'desk.attache');
  openArchive(path, { mode: 'create', environment: createTestEnvironment() }).close();
});
afterAll(() => rmSync(made, { recursive: true }));

let folder: string;
let root: string;
let clock: number;
let environment: Environment;
let archive: Archive;
let backups: Backups;
beforeEach(() => {
  folder = makeFolder(onTestFinished);
  root = join(folder, 'data', 'backups');
  clock = START;
  environment = { ...createTestEnvironment(), now: () => new Date(clock).toISOString() as IsoInstant };
  copyFileSync(join(made, 'desk.attache'), join(folder, 'desk.attache'));
  archive = open(join(folder, 'desk.attache'));
  backups = backupsOf(archive, environment, root);
});

function open(path: string): Archive {
  const opened = openArchive(path, { mode: 'open', environment });
  onTestFinished(() => opened.close());
  return opened;
}
let changes = 0;
function change(of = archive): void {
  of.journal.inStep('edit-analyst', '', () => of.analysts.rename(of.analyst().id, `Analyst ${++changes}`));
}
const byItself = () => backups.make('by-itself', BACKGROUND);
const byHand = () => backups.make('by-hand', BACKGROUND);
/** In the order in which they were made. */
const states = () =>
  backups
    .state()
    .backups.map(({ state, reason }) => `${reason} ${state}`)
    .reverse();
const onlyPath = (): string => backups.state().backups[0]?.path ?? '';
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('making a backup', () => {
  test('it stands in the data folder, verified, for its owner alone', async () => {
    expect(backups.state()).toMatchObject({ backups: [], changedSince: true, failing: null });
    change();
    const backup = await byItself();
    const path = join(
      root,
      basename(backups.state().folder),
      'desk.0001.2026-10-14T09-30-00.000Z.by-itself.attache',
    );
    expect(backup).toEqual({
      path,
      at: '2026-10-14T09:30:00.000Z',
      bytes: statSync(path).size,
      reason: 'by-itself',
      state: 'verified',
      encrypted: false,
    });
    expect(backups.state()).toEqual({
      folder: dirname(path),
      folderIsDefault: true,
      backups: [backup],
      limit: 3 * archive.size(),
      limitIsDefault: true,
      failing: null,
      changedSince: false,
    });
    expect([dirname(path), path].map(modeOf)).toEqual(['700', '600']);
    expect(readdirSync(dirname(path)).map((name) => modeOf(join(dirname(path), name)))).toEqual(
      Array(3).fill('600'),
    );
  });

  test('none when nothing changed, one for the first change of an hour, and always one by hand', async () => {
    expect(await byItself()).not.toBeNull();
    clock += 2 * HOUR;
    expect(await byItself()).toBeNull();
    change();
    expect(await byItself()).not.toBeNull();
    change();
    clock += 60_000;
    expect(await byItself()).toBeNull();
    expect(backups.state().changedSince).toBe(true);
    expect(await backups.make('on-closing', BACKGROUND)).not.toBeNull();
    expect(await backups.make('before-restoring', BACKGROUND)).toBeNull();
    clock += HOUR;
    expect(await byHand()).not.toBeNull();
    expect(states()).toEqual(['by-itself', 'on-closing', 'by-hand'].map((reason) => `${reason} verified`));
  });

  test('the clock is set back: one is made in that hour, none again and again, and the newest is the last made', async () => {
    change();
    await byItself();
    clock -= 50 * HOUR;
    change();
    expect(await byItself()).not.toBeNull();
    change();
    expect(await byItself()).toBeNull();
    expect(backups.state().backups.map(({ at }) => at)).toEqual([
      '2026-10-12T07:30:00.000Z',
      '2026-10-14T09:30:00.000Z',
    ]);
  });

  test('after an older state was restored and worked on, as many changes are not the same changes', async () => {
    change();
    await byHand();
    archive.journal.undo();
    clock += HOUR;
    expect(backups.state().changedSince).toBe(true);
    change();
    expect(backups.state().changedSince).toBe(true);
  });

  test('what all may take is kept to: the oldest go, but for those made by hand', async () => {
    await byHand();
    for (let hour = 0; hour < 4; hour++) {
      clock += HOUR;
      change();
      await byItself();
    }
    expect(backups.state().backups.map(({ at }) => at.slice(11, 13))).toEqual(['13', '12', '09']);
    backups.set({ limit: 100 * archive.size() });
    clock += HOUR;
    change();
    await byItself();
    expect(backups.state()).toMatchObject({ limit: 100 * archive.size(), limitIsDefault: false });
    expect(backups.state().backups).toHaveLength(4);
  });

  test('a file that is none of ours is neither listed nor thinned', async () => {
    await byHand();
    const foreign = join(backups.state().folder, 'notes.attache');
    writeFileSync(foreign, 'mine');
    backups.set({ limit: 0 });
    change();
    clock += HOUR;
    await byItself();
    expect([states(), existsSync(foreign)]).toEqual([['by-hand verified', 'by-itself verified'], true]);
  });

  test('what is called off leaves nothing, and is no failure', async () => {
    const controller = new AbortController();
    controller.abort();
    const calledOff = backups.make('by-hand', { ...BACKGROUND, signal: controller.signal });
    await expect(calledOff).rejects.toThrow(aFailure('cancelled'));
    expect(backups.state()).toMatchObject({ backups: [], failing: null });
  });

  test('of an archive that is no longer the one under its name none is made', async () => {
    renameSync(archive.path, join(folder, 'elsewhere.attache'));
    await expect(byHand()).rejects.toThrow(aFailure('not-found'));
    const other = join(folder, 'other.attache');
    const stranger = createTestEnvironment(7);
    const another = { ...environment, newUid: () => stranger.newUid() };
    openArchive(other, { mode: 'create', environment: another }).close();
    renameSync(other, archive.path);
    for (const ending of ['-wal', '-shm']) rmSync(archive.path + ending, { force: true });
    await expect(byHand()).rejects.toThrow(aFailure('conflict'));
    expect(backups.state()).toMatchObject({ backups: [], failing: { since: '2026-10-14T09:30:00.000Z' } });
  });

  test('of an encrypted archive it is encrypted too', async () => {
    const key = await deriveKey('salt and water', newSalt());
    const secret = openArchive(join(folder, 'secret.attache'), { mode: 'create', environment, key });
    onTestFinished(() => secret.close());
    const theirs = backupsOf(secret, environment, root);
    const backup = await theirs.make('by-hand', BACKGROUND);
    expect(backup).toMatchObject({ encrypted: true, state: 'verified' });
    expect(await theirs.check(backup?.path ?? '', BACKGROUND, key)).toEqual(backup);
    await expect(theirs.check(backup?.path ?? '', BACKGROUND, null)).rejects.toThrow(aFailure('locked'));
  });
});

describe('failing', () => {
  test('is told with since when and why, until one succeeds', async () => {
    const elsewhere = join(folder, 'disk');
    mkdirSync(elsewhere);
    backups.set({ folder: elsewhere });
    rmSync(elsewhere, { recursive: true });
    change();
    await expect(byItself()).rejects.toThrow(aFailure('not-found'));
    clock += 5 * HOUR;
    await expect(byItself()).rejects.toThrow(aFailure('not-found'));
    expect(backups.state()).toMatchObject({
      changedSince: true,
      failing: {
        since: '2026-10-14T09:30:00.000Z',
        why: `The folder for backups, ${elsewhere}, cannot be reached. Connect the disk or the share that it is on, or choose another folder.`,
      },
    });
    backups.set({ folder: null });
    await byItself();
    expect(backups.state()).toMatchObject({ folderIsDefault: true, changedSince: false, failing: null });
  });

  test('of a damaged archive none counts and none is thinned; before something dangerous the copy is kept', async () => {
    await byHand();
    backups.set({ limit: 0 });
    change();
    clock += HOUR;
    const db = new Database(archive.path);
    db.exec(
      `INSERT INTO journal_steps (kind, subject, at, analyst_id, state) VALUES ('x', '', '', 1, 'done')`,
    );
    db.close();
    await expect(byItself()).rejects.toThrow(aFailure('damaged'));
    expect(states()).toEqual(['by-hand verified']);
    expect(await backups.make('before-restoring', BACKGROUND)).toMatchObject({ state: 'damaged' });
    expect(states()).toEqual(['by-hand verified', 'before-restoring damaged']);
  });
});

describe('where they lie', () => {
  test('in a folder that the user chose, and those from before stay in sight', async () => {
    await byHand();
    const elsewhere = join(folder, 'share');
    expect(() => backups.set({ folder: elsewhere })).toThrow(aFailure('not-found'));
    expect(() => backups.set({ folder: 'share' })).toThrow(aFailure('bad-request'));
    mkdirSync(elsewhere);
    backups.set({ folder: elsewhere });
    expect(backups.state()).toMatchObject({
      folder: join(elsewhere, readdirSync(elsewhere)[0] ?? ''),
      folderIsDefault: false,
      changedSince: false,
    });
    change();
    clock += HOUR;
    expect(dirname((await byItself())?.path ?? '')).toBe(backups.state().folder);
    expect(states()).toEqual(['by-hand verified', 'by-itself verified']);
  });

  test('they are found by the archive’s path alone, when nothing of it can be read', async () => {
    await byHand();
    expect(newestBackupFor(root, archive.path)).toBe(onlyPath());
    expect(newestBackupFor(root, join(folder, 'another.attache'))).toBeNull();
  });

  test('a renamed archive finds them again; a copy beside it gets a place of its own', async () => {
    await byHand();
    const { folder: before } = backups.state();
    const copy = join(folder, 'other', 'desk.attache');
    mkdirSync(dirname(copy));
    copyFileSync(archive.path, copy);
    const theirs = backupsOf(open(copy), environment, root);
    await theirs.make('by-hand', BACKGROUND);
    expect(theirs.state().folder).toBe(`${before}-2`);
    archive.close();
    renameSync(archive.path, join(folder, 'renamed.attache'));
    const renamed = backupsOf(open(join(folder, 'renamed.attache')), environment, root);
    expect(renamed.state()).toMatchObject({ folder: before, backups: [{ reason: 'by-hand' }] });
  });
});

describe('the verdict', () => {
  test('is not on a file that was changed since', async () => {
    await byHand();
    const path = onlyPath();
    const then = statSync(path).mtime;
    utimesSync(path, then, new Date(then.getTime() + 60_000));
    expect(states()).toEqual(['by-hand unverified']);
    expect(await backups.check(path, BACKGROUND, null)).toMatchObject({ state: 'verified' });
    writeFileSync(path, 'x', { flag: 'a' });
    expect(states()).toEqual(['by-hand unverified']);
  });

  test('one byte that went bad on its disk is found, although all of it reads', async () => {
    await byHand();
    const path = onlyPath();
    const { atime, mtime } = statSync(path);
    const bytes = readFileSync(path);
    const at = bytes.indexOf('Unnamed analyst');
    bytes.write('Unnamed anarchy', at);
    writeFileSync(path, bytes);
    utimesSync(path, atime, mtime);
    expect(states()).toEqual(['by-hand verified']);
    expect(await backups.check(path, BACKGROUND, null)).toMatchObject({ state: 'damaged' });
  });

  test('a damaged one is named so, and the next one is made', async () => {
    await byHand();
    const bytes = readFileSync(onlyPath());
    writeFileSync(onlyPath(), bytes.subarray(0, bytes.length / 2));
    expect(await backups.check(onlyPath(), BACKGROUND, null)).toMatchObject({ state: 'damaged' });
    expect(await byItself()).toMatchObject({ state: 'verified' });
  });

  test('without the catalogue all are there, with their reasons, and none is called verified', async () => {
    await byHand();
    change();
    clock += HOUR;
    await byItself();
    rmSync(join(backups.state().folder, 'catalogue.json'));
    expect(states()).toEqual(['by-hand unverified', 'by-itself unverified']);
    await backups.check(backups.state().backups[1]?.path ?? '', BACKGROUND, null);
    expect(states()).toEqual(['by-hand verified', 'by-itself unverified']);
    writeFileSync(join(backups.state().folder, 'catalogue.json'), '{"backups": 7');
    expect(states()).toEqual(['by-hand unverified', 'by-itself unverified']);
  });

  test('is given on backups of this archive alone', async () => {
    await expect(backups.check(archive.path, BACKGROUND, null)).rejects.toThrow(aFailure('not-found'));
  });
});
