import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { CallContext } from '../contract/calls';
import {
  addArticle,
  aFailure,
  importText,
  makeFolder,
  openTestCore,
  STRAITS,
  UNWATCHED,
  type TestCore,
} from '../handlers/test-core';
import { checkCopy, restoreArchive, restoreOver } from './backup';
import { openArchive } from './open';

let folder: string;
let core: TestCore;
beforeEach(async () => {
  folder = makeFolder(onTestFinished);
  core = await openTestCore(join(folder, 'desk.attache'));
  onTestFinished(() => void core.handlers.closeArchive({}, UNWATCHED));
  await importText(core, STRAITS);
});

const options = (context: CallContext = UNWATCHED) => ({ environment: core.environment, context });
const place = (name: string): string => join(folder, name);
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

function contentsOf(path: string): string {
  const archive = openArchive(path, { mode: 'read-only', environment: core.environment });
  try {
    return Buffer.from(archive.dump()).toString();
  } finally {
    archive.close();
  }
}

/** What would stand in the folder, had the process been killed at the time: its files as they are. */
function killedAtEveryStep(into: string): CallContext {
  let step = 0;
  return {
    ...UNWATCHED,
    progress: () => void cpSync(folder, join(into, String(++step)), { recursive: true }),
  };
}

/** Bytes that make an archive take several pieces to copy. */
function grow(path: string): void {
  const db = new Database(path);
  db.exec('CREATE TABLE IF NOT EXISTS padding (x); DELETE FROM padding');
  db.exec('INSERT INTO padding VALUES (zeroblob(3000000)); DROP TABLE padding');
  db.close();
}

describe('a backup', () => {
  test('holds what the archive held when it was begun, whatever is written meanwhile', async () => {
    grow(core.path);
    const before = contentsOf(core.path);
    let wrote = 0;
    const context: CallContext = {
      ...UNWATCHED,
      progress: () => void core.handlers.renameAnalyst({ name: `Analyst ${++wrote}` }, UNWATCHED),
    };
    await core.handlers.backupArchive({ path: place('copy.attache') }, context);
    expect(wrote).toBeGreaterThan(1);
    expect(contentsOf(place('copy.attache'))).toBe(before);
    expect(contentsOf(core.path)).not.toBe(before);
  });

  test('is one file that its owner alone reads, and leaves nothing beside it', async () => {
    await core.handlers.backupArchive({ path: place('copy.attache') }, UNWATCHED);
    expect(readdirSync(folder).filter((name) => !name.startsWith('desk'))).toEqual(['copy.attache']);
    expect(modeOf(place('copy.attache'))).toBe('600');
    expect(readFileSync(place('copy.attache')).subarray(18, 20)).toEqual(Buffer.from([1, 1]));
  });

  test('is called off between two pieces, and leaves nothing', async () => {
    grow(core.path);
    const controller = new AbortController();
    const context: CallContext = { signal: controller.signal, progress: () => controller.abort() };
    const names = readdirSync(folder);
    await expect(core.handlers.backupArchive({ path: place('copy.attache') }, context)).rejects.toThrow(
      aFailure('cancelled'),
    );
    expect(readdirSync(folder)).toEqual(names);
  });

  test('of one archive with one content has one mark, and of another content another', async () => {
    const looked = async (name: string) => {
      await core.handlers.backupArchive({ path: place(name) }, UNWATCHED);
      const { findings, mark, uid } = checkCopy(place(name), core.environment);
      return { findings, mark, uid };
    };
    const first = await looked('1.attache');
    expect(first.findings).toEqual([]);
    expect(await looked('2.attache')).toEqual(first);
    await addArticle(core, 'Ferries\n\nThe ferries stay.');
    const changed = await looked('3.attache');
    await core.handlers.undo({}, UNWATCHED);
    const marks = new Set([first.mark, changed.mark, (await looked('4.attache')).mark]);
    expect({ marks: marks.size, uid: changed.uid }).toEqual({ marks: 3, uid: first.uid });
  });

  test('is looked at without a byte of it changing', async () => {
    await core.handlers.backupArchive({ path: place('copy.attache') }, UNWATCHED);
    const bytes = readFileSync(place('copy.attache'));
    const names = readdirSync(folder);
    checkCopy(place('copy.attache'), core.environment);
    expect(readFileSync(place('copy.attache')).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(names);
  });
});

describe('restoring', () => {
  test('brings back rows that stand in the write-ahead log alone (c06)', async () => {
    const killed = place('killed');
    mkdirSync(killed);
    for (const ending of ['', '-wal']) copyFileSync(core.path + ending, join(killed, `x.attache${ending}`));
    expect(statSync(join(killed, 'x.attache-wal')).size).toBeGreaterThan(0);
    await restoreArchive(join(killed, 'x.attache'), place('restored.attache'), options());
    expect(contentsOf(place('restored.attache'))).toBe(contentsOf(core.path));
  });

  test('killed at any step leaves nothing under the name, and can be done again (c15)', async () => {
    grow(core.path);
    await core.handlers.backupArchive({ path: place('copy.attache') }, UNWATCHED);
    const into = makeFolder(onTestFinished);
    await restoreArchive(place('copy.attache'), place('restored.attache'), options(killedAtEveryStep(into)));
    const steps = readdirSync(into);
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.filter((step) => existsSync(join(into, step, 'restored.attache')))).toEqual([]);
    const again = join(into, steps[0] ?? '', 'restored.attache');
    await restoreArchive(place('copy.attache'), again, options());
    expect(contentsOf(again)).toBe(contentsOf(core.path));
  });

  test('a damaged backup is refused, and nothing stands under the name', async () => {
    await core.handlers.backupArchive({ path: place('copy.attache') }, UNWATCHED);
    const bytes = readFileSync(place('copy.attache'));
    bytes.fill(0xff, Math.floor(bytes.length / 2));
    writeFileSync(place('copy.attache'), bytes);
    const names = readdirSync(folder);
    await expect(restoreArchive(place('copy.attache'), place('restored.attache'), options())).rejects.toThrow(
      aFailure('damaged'),
    );
    expect(readdirSync(folder)).toEqual(names);
  });

  test('what an older release wrote comes back, and is brought up to date when it is opened', async () => {
    await core.handlers.backupArchive({ path: place('copy.attache') }, UNWATCHED);
    const db = new Database(place('copy.attache'));
    db.pragma('user_version = 5');
    db.close();
    await restoreArchive(place('copy.attache'), place('restored.attache'), options());
    const restored = new Database(place('restored.attache'), { readonly: true });
    expect(restored.pragma('user_version', { simple: true })).toBe(5);
    restored.close();
  });
});

describe('restoring in the place of an archive', () => {
  let before: string;
  const aside = () => place('aside.attache');
  beforeEach(async () => {
    await core.handlers.backupArchive({ path: place('copy.attache') }, UNWATCHED);
    before = contentsOf(place('copy.attache'));
    await addArticle(core, 'Ferries\n\nThe ferries stay.');
    grow(core.path);
  });

  test('nobody may have it open', async () => {
    await expect(restoreOver(place('copy.attache'), core.path, aside(), options())).rejects.toThrow(
      aFailure('in-use'),
    );
    expect(contentsOf(core.path)).not.toBe(before);
  });

  test('killed at any step the old one stands there whole, and at the end the new one', async () => {
    const old = contentsOf(core.path);
    await core.handlers.closeArchive({}, UNWATCHED);
    const into = makeFolder(onTestFinished);
    await restoreOver(place('copy.attache'), core.path, aside(), options(killedAtEveryStep(into)));
    for (const step of readdirSync(into)) expect(contentsOf(join(into, step, 'desk.attache'))).toBe(old);
    expect(contentsOf(core.path)).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['copy.attache', 'desk.attache', 'desk.attache-lock']);
  });

  test('a log that was left behind is kept with its archive, and never applied to the new one', async () => {
    const left = place('left.attache');
    for (const ending of ['', '-wal']) copyFileSync(core.path + ending, left + ending);
    const old = contentsOf(core.path);
    expect(statSync(`${left}-wal`).size).toBeGreaterThan(0);
    await restoreOver(place('copy.attache'), left, aside(), options());
    expect([contentsOf(left), contentsOf(aside())]).toEqual([before, old]);
  });

  test('what cannot be restored leaves the old one', async () => {
    const old = contentsOf(core.path);
    await core.handlers.closeArchive({}, UNWATCHED);
    writeFileSync(place('copy.attache'), 'no archive');
    await expect(restoreOver(place('copy.attache'), core.path, aside(), options())).rejects.toThrow(
      aFailure('bad-file'),
    );
    expect(contentsOf(core.path)).toBe(old);
  });
});
