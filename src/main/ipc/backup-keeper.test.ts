import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openArchive } from '../core/archive/open';
import type { IsoInstant } from '../core/contract/ids';
import { createHandlers } from '../core/handlers';
import { addArticle, createTestEnvironment, RESOURCES, STRAITS, BACKGROUND } from '../core/testing/test-core';
import { createBackupKeeper, type BackupKeeper } from './backup-keeper';
import type { CoreClient } from './core-client';
import { createRestoreHere } from './restore-here';

const HOUR = 3_600_000;

let made: string;
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'attache-made-'));
  openArchive(join(made, 'desk.attache'), { mode: 'create', environment: createTestEnvironment() }).close();
});
afterAll(() => rmSync(made, { recursive: true }));

let folder: string;
let clock: number;
let handlers: ReturnType<typeof createHandlers>;
let core: Pick<CoreClient, 'request'>;
let asked: string[];
let said: string[];
let keeper: BackupKeeper;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  folder = mkdtempSync(join(tmpdir(), 'attache-keeper-'));
  clock = Date.UTC(2026, 9, 14, 9, 30);
  asked = [];
  said = [];
  const now = () => new Date(clock).toISOString() as IsoInstant;
  const environment = { ...createTestEnvironment(), now };
  handlers = createHandlers({
    environment,
    resources: RESOURCES,
    dataFolder: join(folder, 'data'),
    lock: true,
  });
  core = {
    request: async (name, request, context = BACKGROUND) => {
      asked.push(name);
      return handlers[name](request, context);
    },
  };
  copyFileSync(join(made, 'desk.attache'), join(folder, 'desk.attache'));
  await handlers.openArchive({ path: join(folder, 'desk.attache'), mode: 'open' }, BACKGROUND);
  keeper = createBackupKeeper({
    core,
    now,
    say: (line) => void said.push(line),
    report: (error) => expect.fail(String(error)),
  });
});
afterEach(async () => {
  keeper.stop();
  await handlers.closeArchive({}, BACKGROUND);
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

let names = 0;
async function change(): Promise<void> {
  await handlers.renameAnalyst({ name: `Analyst ${++names}` }, BACKGROUND);
  keeper.wrote();
}
/** Lets time pass on the timers, and what they began come to an end. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await keeper.settled();
}
const reasons = async (): Promise<string[]> =>
  (await handlers.backupState({}, BACKGROUND)).backups.map(({ reason }) => reason).reverse();

describe('a backup by itself', () => {
  test('comes soon after the first change, and again after the first change of another hour', async () => {
    await change();
    await change();
    expect(await reasons()).toEqual([]);
    await pass(2_000);
    expect(await reasons()).toEqual(['by-itself']);
    await change();
    await pass(2_000);
    expect(await reasons()).toEqual(['by-itself']);
    clock += HOUR;
    await change();
    await pass(2_000);
    expect(await reasons()).toEqual(['by-itself', 'by-itself']);
  });

  test('waits while something is written every second, but for no longer than five minutes', async () => {
    await change();
    for (let seconds = 0; seconds < 60; seconds++) {
      await pass(1_000);
      await change();
    }
    expect(await reasons()).toEqual([]);
    await pass(2_000);
    expect(await reasons()).toEqual(['by-itself']);
    clock += HOUR;
    for (let seconds = 0; seconds < 5 * 60; seconds++) {
      expect(await reasons()).toEqual(['by-itself']);
      await change();
      await pass(1_000);
    }
    await pass(0);
    expect(await reasons()).toEqual(['by-itself', 'by-itself']);
  });

  test('in an hour that has one nothing more is asked, whatever is written', async () => {
    await change();
    await pass(2_000);
    asked.length = 0;
    await change();
    await pass(HOUR);
    expect(asked).toEqual([]);
  });

  test('the clock is set back: another hour has one of its own, once', async () => {
    await change();
    await pass(2_000);
    clock -= 40 * HOUR;
    for (let times = 0; times < 3; times++) {
      await change();
      await pass(2_000);
    }
    expect(await reasons()).toEqual(['by-itself', 'by-itself']);
  });

  test('what failed is tried again after a while, without a change', async () => {
    const elsewhere = mkdtempSync(join(folder, 'disk-'));
    await handlers.setBackups({ folder: elsewhere }, BACKGROUND);
    rmSync(elsewhere, { recursive: true });
    await change();
    await pass(2_000);
    expect((await handlers.backupState({}, BACKGROUND)).failing).not.toBeNull();
    await handlers.setBackups({ folder: null }, BACKGROUND);
    await pass(10 * 60_000);
    expect(await reasons()).toEqual(['by-itself']);
    expect((await handlers.backupState({}, BACKGROUND)).failing).toBeNull();
  });

  test('none of an archive that is only read', async () => {
    await change();
    await handlers.openArchive({ path: join(folder, 'desk.attache'), mode: 'read-only' }, BACKGROUND);
    keeper.wrote();
    await pass(2_000);
    await keeper.beforeClosing();
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});

describe('on closing', () => {
  test('one is made if something changed since the last', async () => {
    await change();
    await keeper.beforeClosing();
    await keeper.beforeClosing();
    expect([await reasons(), said]).toEqual([['on-closing'], []]);
  });

  test('one that does not come to an end is waited for as long as is sane, said so, and called off', async () => {
    await change();
    const { request } = core;
    let signal: AbortSignal | undefined;
    const never: typeof request = (name, given, context) => {
      if (name !== 'backUp') return request(name, given, context);
      signal = context?.signal;
      return new Promise(() => undefined);
    };
    const waiting = createBackupKeeper({
      core: { request: never },
      now: () => new Date(clock).toISOString() as IsoInstant,
      say: (line) => void said.push(line),
      report: (error) => expect.fail(String(error)),
    }).beforeClosing();
    await vi.waitFor(() => expect(signal).toBeDefined());
    await vi.advanceTimersByTimeAsync(10_000);
    await waiting;
    expect(said).toEqual([
      'Making a backup before closing; this takes at most 10 seconds.',
      'There was no time to finish the backup on closing. Nothing is lost; it is made up for when the archive is opened again.',
    ]);
    expect(signal?.aborted).toBe(true);
  });
});

describe('restoring here', () => {
  const shell = { pickFolder: () => Promise.resolve('/chosen') };

  test('what would change is told, what was there is a backup, and restoring that brings it back', async () => {
    const { restoreHere } = createRestoreHere({ core, shell });
    const first = await handlers.backUp({ reason: 'by-hand' }, BACKGROUND);
    clock += HOUR;
    await addArticle({ handlers } as Parameters<typeof addArticle>[0], STRAITS);
    const path = first?.path ?? '';
    const preview = await handlers.previewRestore({ path }, BACKGROUND);
    expect(preview.counts.find(({ what }) => what === 'articles')).toEqual({
      what: 'articles',
      here: 1,
      there: 0,
      differing: 0,
    });
    expect(preview.lost.find(({ what }) => what === 'articles')).toEqual({
      what: 'articles',
      names: ['Straits talks stall'],
      total: 1,
    });
    expect(preview.regained).toEqual([]);

    expect(await restoreHere({ path }, BACKGROUND)).toMatchObject({ counts: { articles: 0 } });
    expect(await reasons()).toEqual(['by-hand', 'before-restoring']);
    expect(readdirSync(folder).sort()).toEqual([
      'data',
      'desk.attache',
      'desk.attache-lock',
      'desk.attache-shm',
      'desk.attache-wal',
    ]);

    const [before] = (await handlers.backupState({}, BACKGROUND)).backups;
    expect(await restoreHere({ path: before?.path ?? '' }, BACKGROUND)).toMatchObject({
      counts: { articles: 1 },
    });
    expect(await handlers.checkArchive({}, BACKGROUND)).toEqual([]);
  });

  test('where the present cannot be backed up nothing is restored', async () => {
    const { restoreHere } = createRestoreHere({ core, shell });
    const first = await handlers.backUp({ reason: 'by-hand' }, BACKGROUND);
    const elsewhere = mkdtempSync(join(folder, 'disk-'));
    await handlers.setBackups({ folder: elsewhere }, BACKGROUND);
    rmSync(elsewhere, { recursive: true });
    await change();
    const analyst = (await handlers.archiveInfo({}, BACKGROUND))?.analyst;
    await expect(restoreHere({ path: first?.path ?? '' }, BACKGROUND)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await handlers.archiveInfo({}, BACKGROUND))?.analyst).toEqual(analyst);
  });

  test('a folder is chosen by the shell', async () => {
    expect(await createRestoreHere({ core, shell }).pickFolder({}, BACKGROUND)).toBe('/chosen');
  });
});
