/**
 * `npm run bench:safety`: a day of work (500 imports, 2,000 edits) with backups being made and without, in turn, in one run, as
 * one JSON document on stdout. The core runs in its workers, as in the window; meanwhile a short question is asked again and again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createErrorLog, errorLogPlace } from '../error-log/error-log';
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

interface Hour {
  /** ms that the work took. */
  readonly work: number;
  /** The longest that the short question waited for its answer, in ms. */
  readonly pause: number;
}

const folder = mkdtempSync(join(tmpdir(), 'attache-safety-'));
const texts = [...articles(sampleTexts(RESOURCES), IMPORTS, 300)];
try {
  const [on, off] = [await openDesk('on'), await openDesk('off')];
  const hours: { readonly on: Hour; readonly off: Hour }[] = [];
  for (let hour = 0; hour < HOURS; hour += 1) {
    // Who goes first changes, so that neither always finds the machine warm.
    const first = hour % 2 === 0;
    const one = await workFor(hour, first ? on : off, first);
    const other = await workFor(hour, first ? off : on, !first);
    hours.push(first ? { on: one, off: other } : { on: other, off: one });
  }
  await Promise.all([on.close(), off.close()]);
  const works = {
    on: median(hours.map((hour) => hour.on.work)),
    off: median(hours.map((hour) => hour.off.work)),
  };
  const pauses = {
    on: Math.max(...hours.map((hour) => hour.on.pause)),
    off: Math.max(...hours.map((hour) => hour.off.pause)),
  };
  console.log(
    JSON.stringify(
      {
        machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version },
        imports: IMPORTS,
        edits: EDITS,
        backups: HOURS,
        hourMs: { with: Math.round(works.on), without: Math.round(works.off) },
        ratio: Math.round(median(hours.map((hour) => hour.on.work / hour.off.work)) * 1_000) / 1_000,
        longestPauseMs: { with: Math.round(pauses.on), without: Math.round(pauses.off) },
        longestAddedPauseMs: Math.round(pauses.on - pauses.off),
      },
      null,
      2,
    ),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function openDesk(name: string): Promise<CoreClient> {
  const dataFolder = join(folder, name);
  const core = createCoreClient({
    worker: pathToFileURL(join(ROOT, 'out/main/worker.js')),
    resources: RESOURCES,
    dataFolder,
    changed: () => undefined,
    log: createErrorLog(errorLogPlace(dataFolder, ROOT), 'bench'),
  });
  await core.request('openArchive', { path: join(folder, `${name}.attache`), mode: 'create' });
  await core.request('renameAnalyst', { name: 'Ada Quill' });
  return core;
}

async function workFor(hour: number, core: CoreClient, backsUp: boolean): Promise<Hour> {
  let pause = 0;
  const ended = new AbortController();
  const asked = (async (): Promise<void> => {
    while (!ended.signal.aborted) {
      const begin = performance.now();
      await core.request('listThemes', {});
      pause = Math.max(pause, performance.now() - begin);
      await new Promise((passed) => setTimeout(passed, EVERY));
    }
  })();
  const begin = performance.now();
  const backup = backsUp ? core.request('backUp', { reason: 'by-hand' }) : null;
  await work(hour, core);
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

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
