/**
 * `npm run bench:safety`: a day of work (500 imports, 2,000 edits) with automatic backups and without, in turn, in one run, as
 * one JSON document on stdout. The core runs in its workers and its backups are kept as in the window, but for the clock: an hour
 * has passed whenever a tenth of the day is done, so that each has its backup. Meanwhile a short question is asked again and
 * again. The same once more with each backup begun in the midst of the work, where no waiting for a pause spares it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { IsoInstant } from '../core/contract/ids';
import { createErrorLog, errorLogPlace } from '../error-log/error-log';
import { createBackupKeeper } from '../ipc/backup-keeper';
import { createCoreClient, type CoreClient } from '../ipc/core-client';
import { articles, sampleTexts } from './corpus';

const ROOT = resolve(import.meta.dirname, '../..');
const RESOURCES = join(ROOT, 'resources');
/** Hours of the day: a backup is made in each. */
const HOURS = 10;
const IMPORTS = 500;
const EDITS = 2_000;
/** How often the short question is asked, in ms. */
const EVERY = 20;
const HOUR = 3_600_000; // ms

interface Hour {
  /** ms that the work took. */
  readonly work: number;
  /** The longest that the short question waited for its answer until the backup was there too, in ms. */
  readonly pause: number;
}

/** A core with an archive of its own. */
interface Desk {
  readonly core: CoreClient;
  /** Hears of every change. */
  changed: () => void;
}

/** How an hour's backup is made: begun before the work or by what it writes; settles when it is there. */
type BackingUp = (desk: Desk, hour: number) => Promise<unknown>;

const folder = mkdtempSync(join(tmpdir(), 'attache-safety-'));
const texts = [...articles(sampleTexts(RESOURCES), IMPORTS, 300)];
try {
  const automatic = await compareDays('automatic', backUpByItself);
  const inTheMidst = await compareDays('midst', ({ core }) => core.request('backUp', { reason: 'by-hand' }));
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
  console.log(
    JSON.stringify(
      { machine, imports: IMPORTS, edits: EDITS, backups: HOURS, automatic, inTheMidst },
      null,
      2,
    ),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A day with backups and one without, hour by hour in turn. */
async function compareDays(name: string, backingUp: BackingUp) {
  const none: BackingUp = () => Promise.resolve();
  const desks = { on: await openDesk(`${name}-on`), off: await openDesk(`${name}-off`) };
  const hours: { readonly on: Hour; readonly off: Hour }[] = [];
  for (let hour = 0; hour < HOURS; hour += 1) {
    // Who goes first changes, so that neither always finds the machine warm.
    if (hour % 2 === 0) {
      const on = await workFor(hour, desks.on, backingUp);
      hours.push({ on, off: await workFor(hour, desks.off, none) });
    } else {
      const off = await workFor(hour, desks.off, none);
      hours.push({ on: await workFor(hour, desks.on, backingUp), off });
    }
  }
  await Promise.all([desks.on.core.close(), desks.off.core.close()]);
  const ratios = hours.map(({ on, off }) => round(on.work / off.work)).toSorted((a, b) => a - b);
  const pauses = {
    on: Math.max(...hours.map(({ on }) => on.pause)),
    off: Math.max(...hours.map(({ off }) => off.pause)),
  };
  return {
    hourMs: {
      with: Math.round(median(hours.map(({ on }) => on.work))),
      without: Math.round(median(hours.map(({ off }) => off.work))),
    },
    ratio: { median: median(ratios), least: ratios[0], most: ratios.at(-1) },
    longestPauseMs: { with: Math.round(pauses.on), without: Math.round(pauses.off) },
    longestAddedPauseMs: Math.round(pauses.on - pauses.off),
  };
}

async function openDesk(name: string): Promise<Desk> {
  const dataFolder = join(folder, name);
  const core = createCoreClient({
    worker: pathToFileURL(join(ROOT, 'out/main/worker.js')),
    resources: RESOURCES,
    dataFolder,
    changed: () => desk.changed(),
    log: createErrorLog(errorLogPlace(dataFolder, ROOT), 'bench'),
  });
  const desk: Desk = { core, changed: () => undefined };
  await core.request('openArchive', { path: join(folder, `${name}.attache`), mode: 'create' });
  await core.request('renameAnalyst', { name: 'Ada Quill' });
  return desk;
}

/** The window's own keeper, in an hour of its own. The core's clock stands still meanwhile, so it is asked as if by hand. */
async function backUpByItself(desk: Desk, hour: number): Promise<void> {
  const made = Promise.withResolvers<undefined>();
  const request = (async (name, given, context) => {
    if (name !== 'backUp') return desk.core.request(name, given, context);
    const backup = await desk.core.request(name, { reason: 'by-hand' }, context);
    made.resolve(undefined);
    return backup;
  }) as CoreClient['request'];
  const keeper = createBackupKeeper({
    core: { request },
    now: () => new Date(Date.now() + hour * HOUR).toISOString() as IsoInstant,
    say: () => undefined,
    report: made.reject,
  });
  desk.changed = () => keeper.wrote();
  await made.promise;
  await keeper.settled();
  keeper.stop();
  desk.changed = () => undefined;
}

async function workFor(hour: number, desk: Desk, backingUp: BackingUp): Promise<Hour> {
  let pause = 0;
  const ended = new AbortController();
  const asked = (async (): Promise<void> => {
    while (!ended.signal.aborted) {
      const begin = performance.now();
      await desk.core.request('listThemes', {});
      pause = Math.max(pause, performance.now() - begin);
      await new Promise((passed) => setTimeout(passed, EVERY));
    }
  })();
  const begin = performance.now();
  const backup = backingUp(desk, hour);
  await work(hour, desk.core);
  const took = performance.now() - begin;
  // The pause counts to the end of the backup, and the work alone to its own.
  await backup;
  ended.abort();
  await asked;
  return { work: took, pause };
}

/** A tenth of the day: articles come in one by one, and each gets its notes. */
async function work(hour: number, core: CoreClient): Promise<void> {
  const [each, notes] = [IMPORTS / HOURS, EDITS / IMPORTS];
  for (const [at, text] of texts.slice(hour * each, (hour + 1) * each).entries()) {
    const input = { fileName: `${hour}-${at}.txt`, base64: Buffer.from(text).toString('base64') };
    const [report] = await core.request('importArticles', { inputs: [input] });
    const articleId = report?.articleId;
    if (articleId === undefined || articleId === null) throw new Error('an article was not taken in');
    for (let number = 0; number < notes; number += 1) {
      const span = { start: number, end: number + 9 };
      await core.request('addAnnotation', { articleId, span, note: `Note ${number}`, themeIds: [] });
    }
  }
}

function round(ratio: number): number {
  return Math.round(ratio * 1_000) / 1_000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
