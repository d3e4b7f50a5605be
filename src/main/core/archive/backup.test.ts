import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { CallContext } from '../contract/calls';
import { createHandlers } from '../handlers';
import {
  addArticle,
  aFailure,
  createTestEnvironment,
  importText,
  makeFolder,
  openTestCore,
  RESOURCES,
  STRAITS,
  BACKGROUND,
  type TestCore,
} from '../testing/test-core';
import type { Archive } from './archive';
import { backUpArchive } from './backup';
import { APPLICATION_ID } from './inspect';
import { createJournalTriggers, dropJournalTriggers } from './journal-triggers';
import { deriveKey, newSalt } from './key';
import { lookAtCopy } from './look';
import { migrate, SCHEMA } from './migrate';
import { MIGRATIONS } from './migrations/index';
import { openArchive } from './open';
import { restoreArchive, restoreOver } from './restore';

/** An archive with an article in it, made once; every test works on a copy. */
let made: string;
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'attache-made-'));
  const core = await openTestCore(join(made, 'desk.attache'));
  await importText(core, STRAITS);
  await core.handlers.closeArchive({}, BACKGROUND);
});
afterAll(() => rmSync(made, { recursive: true }));

let folder: string;
let core: TestCore;
beforeEach(async () => {
  folder = makeFolder(onTestFinished);
  const path = join(folder, 'desk.attache');
  copyFileSync(join(made, 'desk.attache'), path);
  const environment = createTestEnvironment();
  const handlers = createHandlers({ environment, resources: RESOURCES, lock: true });
  await handlers.openArchive({ path, mode: 'open' }, BACKGROUND);
  core = { handlers, path, environment };
  onTestFinished(() => void handlers.closeArchive({}, BACKGROUND));
});

const options = (context: CallContext = BACKGROUND) => ({
  environment: core.environment,
  context,
  key: null,
});
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
    ...BACKGROUND,
    progress: () => cpSync(folder, join(into, String(++step)), { recursive: true }),
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
      ...BACKGROUND,
      progress: () => void core.handlers.renameAnalyst({ name: `Analyst ${++wrote}` }, BACKGROUND),
    };
    await core.handlers.backupArchive({ path: place('copy.attache') }, context);
    expect(wrote).toBeGreaterThan(1);
    expect(contentsOf(place('copy.attache'))).toBe(before);
    expect(contentsOf(core.path)).not.toBe(before);
  });

  test('is one file that its owner alone reads, and leaves nothing beside it', async () => {
    await core.handlers.backupArchive({ path: place('copy.attache') }, BACKGROUND);
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
      await core.handlers.backupArchive({ path: place(name) }, BACKGROUND);
      const { findings, mark, uid } = lookAtCopy(place(name), { environment: core.environment, key: null });
      return { findings, mark, uid };
    };
    const first = await looked('1.attache');
    expect(first.findings).toEqual([]);
    expect(await looked('2.attache')).toEqual(first);
    await addArticle(core, 'Ferries\n\nThe ferries stay.');
    const changed = await looked('3.attache');
    await core.handlers.undo({}, BACKGROUND);
    const marks = new Set([first.mark, changed.mark, (await looked('4.attache')).mark]);
    expect({ marks: marks.size, uid: changed.uid }).toEqual({ marks: 3, uid: first.uid });
  });

  test('is looked at without a byte of it changing', async () => {
    await core.handlers.backupArchive({ path: place('copy.attache') }, BACKGROUND);
    const bytes = readFileSync(place('copy.attache'));
    const names = readdirSync(folder);
    lookAtCopy(place('copy.attache'), { environment: core.environment, key: null });
    expect(readFileSync(place('copy.attache')).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(names);
  });
});

describe('restoring', () => {
  test('brings back rows that stand in the write-ahead log alone (c06)', async () => {
    await addArticle(core, 'Ferries\n\nThe ferries stay.');
    const killed = place('killed');
    mkdirSync(killed);
    for (const ending of ['', '-wal']) copyFileSync(core.path + ending, join(killed, `x.attache${ending}`));
    expect(statSync(join(killed, 'x.attache-wal')).size).toBeGreaterThan(0);
    await restoreArchive(join(killed, 'x.attache'), place('restored.attache'), options());
    expect(contentsOf(place('restored.attache'))).toBe(contentsOf(core.path));
  });

  test('killed at any step leaves nothing under the name, and can be done again (c15)', async () => {
    grow(core.path);
    await core.handlers.backupArchive({ path: place('copy.attache') }, BACKGROUND);
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
    await core.handlers.backupArchive({ path: place('copy.attache') }, BACKGROUND);
    const bytes = readFileSync(place('copy.attache'));
    bytes.fill(0xff, Math.floor(bytes.length / 2));
    writeFileSync(place('copy.attache'), bytes);
    const names = readdirSync(folder);
    await expect(restoreArchive(place('copy.attache'), place('restored.attache'), options())).rejects.toThrow(
      aFailure('damaged'),
    );
    expect(readdirSync(folder)).toEqual(names);
  });

  test('what an older release wrote comes back as it is, and is brought up to date when it is opened', async () => {
    const older = new Database(place('older.attache'));
    older.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(
      older,
      MIGRATIONS.filter(({ version }) => version < SCHEMA),
    );
    older.transaction(() => {
      dropJournalTriggers(older);
      older.exec(`INSERT INTO analysts (uid, name) VALUES ('01900000-0000-7000-8000-000000000001', 'Ana');
        INSERT INTO settings (name, value) VALUES ('analyst', '1'), ('sample', 'no')`);
      createJournalTriggers(older);
    })();
    older.close();
    await restoreArchive(place('older.attache'), place('restored.attache'), options());
    const restored = openArchive(place('restored.attache'), { mode: 'open', environment: core.environment });
    expect([restored.info().schema, restored.analyst().name]).toEqual([SCHEMA, 'Ana']);
    restored.close();
  });

  test('a damaged search index stops neither a backup nor restoring one, and is built anew (c17)', async () => {
    const db = new Database(core.path);
    db.unsafeMode(true);
    db.exec('UPDATE article_index_data SET block = zeroblob(length(block)) WHERE id > 10');
    db.close();
    await core.handlers.backupArchive({ path: place('copy.attache') }, BACKGROUND);
    expect(lookAtCopy(place('copy.attache'), { environment: core.environment, key: null }).findings).toEqual(
      [],
    );
    copyFileSync(core.path, place('damaged.attache'));
    copyFileSync(`${core.path}-wal`, place('damaged.attache-wal'));
    await restoreArchive(place('damaged.attache'), place('restored.attache'), options());
    expect(contentsOf(place('restored.attache'))).toBe(contentsOf(core.path));
  });
});

describe('restoring in the place of the open archive', () => {
  const aside = (): string => place(readdirSync(folder).find((name) => name.includes('.replaced-')) ?? '');
  let before: string;
  let archive: Archive;
  beforeEach(async () => {
    await core.handlers.backupArchive({ path: place('copy.attache') }, BACKGROUND);
    before = contentsOf(place('copy.attache'));
    await addArticle(core, 'Ferries\n\nThe ferries stay.');
    grow(core.path);
    await core.handlers.closeArchive({}, BACKGROUND);
    archive = openArchive(core.path, { mode: 'open', environment: core.environment });
    onTestFinished(() => archive.close());
  });
  const restore = (context?: CallContext) =>
    restoreOver(place('copy.attache'), archive, { ...options(context), keepsOld: false, within });

  test('killed at any step the old one stands there whole, and at the end the new one', async () => {
    const old = contentsOf(core.path);
    const into = makeFolder(onTestFinished);
    await restore(killedAtEveryStep(into));
    const left = readdirSync(into).map((step) => contentsOf(join(into, step, 'desk.attache')));
    expect(new Set(left)).toEqual(new Set([old]));
    expect(contentsOf(core.path)).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['copy.attache', 'desk.attache', 'desk.attache-lock']);
  });

  test('while somebody else reads it, it stays and stays open', async () => {
    const old = contentsOf(core.path);
    const reader = new Database(core.path, { readonly: true });
    onTestFinished(() => void reader.close());
    reader.pragma('schema_version');
    await expect(restore()).rejects.toThrow(aFailure('in-use'));
    expect([archive.isOpen(), contentsOf(core.path)]).toEqual([true, old]);
  });

  test('what cannot be restored leaves it open and as it was', async () => {
    const old = contentsOf(core.path);
    writeFileSync(place('copy.attache'), 'no archive');
    await expect(restore()).rejects.toThrow(aFailure('bad-file'));
    expect([archive.isOpen(), contentsOf(core.path)]).toEqual([true, old]);
  });

  test('of one that is damaged the file is kept beside', async () => {
    const bytes = readFileSync(core.path);
    bytes.fill(0xff, 0, 4096);
    writeFileSync(core.path, bytes);
    const broken = { ...archive, closeFor: damaged };
    await restoreOver(place('copy.attache'), broken, { ...options(), keepsOld: false, within });
    expect(contentsOf(core.path)).toBe(before);
    expect(readFileSync(aside()).equals(bytes)).toBe(true);
  });
});

const within = (swap: () => void): void => swap();

function damaged(): never {
  throw new Database.SqliteError('database disk image is malformed', 'SQLITE_CORRUPT');
}

test('of an encrypted archive the backup is encrypted with its key, and comes back', async () => {
  const key = await deriveKey('salt and water', newSalt());
  const { environment } = core;
  const secret = openArchive(place('secret.attache'), { mode: 'create', environment, key, themes: [] });
  onTestFinished(() => secret.close());
  const copy = await backUpArchive(secret, place('copy.attache'), { environment, context: BACKGROUND });
  expect(copy).toMatchObject({ findings: [], uid: secret.uid(), mark: secret.mark() });
  expect(readFileSync(place('copy.attache')).includes('CREATE TABLE')).toBe(false);
  await expect(restoreArchive(place('copy.attache'), place('back.attache'), options())).rejects.toThrow(
    aFailure('locked'),
  );
  await restoreArchive(place('copy.attache'), place('back.attache'), { ...options(), key });
  const back = openArchive(place('back.attache'), { mode: 'open', environment, key });
  expect(back.dump()).toEqual(secret.dump());
  back.close();
});
