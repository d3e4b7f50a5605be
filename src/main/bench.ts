/**
 * `npm run bench`: the figures of the README's table, measured in one run on this machine, as one JSON document on stdout.
 * With `--reading [FOLDER]` it measures the window with a long report alone; a folder that is
 * given keeps the report for the next time. With `--encryption [ARTICLES | ARCHIVE]` it measures an encrypted archive beside a
 * plain one alone. With `--lists [ARTICLES | ARCHIVE]` the lists of quotes and evidence of a large archive alone. With `--start` it only opens the window, says `usable`
 * and ends: the parent takes the time of that from outside.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { articles, sampleTexts, seededRandom } from './bench/corpus';
import { measureEncryption } from './bench/encryption';
import { measureLists } from './bench/lists';
import { measureReading } from './bench/reading';
import { draftOf } from './bench/long-brief';
import { measureInspection } from './bench/inspection';
import type { CallContext } from './core/contract/calls';
import type { Evidence } from './core/contract/evidence';
import { composeBrief } from './core/briefs/compose';
import { createHandlers } from './core/handlers';
import { renderPdf } from './core/pdf/render';
import { extractQuotes } from './core/quotes/extract';
import { startChromiumShell } from './shell/chromium';
import { systemEnvironment } from './system-environment';

const ROOT = resolve(import.meta.dirname, '../..');
const RESOURCES = join(ROOT, 'resources');
const ARTICLES = 10_000;
const BATCH = 50;
/** Quotes of a brief that has some 300 pages. */
const INSPECTED_QUOTES = 2_350;
const QUIET: CallContext = { signal: new AbortController().signal, progress: () => undefined };

const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'));
try {
  if (process.argv.includes('--start')) {
    await openWindow();
  } else if (process.argv.includes('--reading')) {
    print(await measureReading(ROOT, process.argv.at(3) ?? folder));
  } else if (process.argv.includes('--lists')) {
    const given = process.argv.at(3) ?? String(ARTICLES);
    const count = /^\d+$/u.test(given) ? Number(given) : ARTICLES;
    print(await measureLists(ROOT, count === Number(given) ? join(folder, 'lists.attache') : given, count));
  } else if (process.argv.includes('--encryption')) {
    print(await measureEncrypted(process.argv.at(3) ?? String(ARTICLES)));
  } else {
    print(await measure());
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(figures: object): void {
  console.log(JSON.stringify(figures, null, 2));
}

async function measure(): Promise<object> {
  const coldStart = await median(3, startInAnotherProcess);
  const reading = await measureReading(ROOT, join(folder, 'reading'));
  const extraction = measureExtraction();
  const handlers = createHandlers({ environment: systemEnvironment, resources: RESOURCES, lock: true });
  const archive = join(folder, 'bench.attache');
  await handlers.openArchive({ path: archive, mode: 'create' }, QUIET);
  const imported = await measureImport(handlers, ARTICLES);
  const search = await measureSearch(handlers);
  const evidence = await handlers.listEvidence({}, QUIET);
  const pdf = await measurePdf(evidence.slice(0, 1_500));
  const inspection = await measureInspection(handlers, evidence.slice(0, INSPECTED_QUOTES), QUIET);
  await handlers.closeArchive({}, QUIET);
  const encryption = await measureEncryption(archive, encryptionOptions());
  return {
    machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version },
    coldStartMs: coldStart,
    importArticlesPerSecond: imported,
    extractionMegabytesPerSecond: extraction,
    searchMs: search,
    pdf,
    reading,
    inspection,
    encryption,
    peakMemoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** @param given how many articles to import, or a closed, plain archive */
async function measureEncrypted(given: string): Promise<object> {
  if (!/^\d+$/u.test(given)) return measureEncryption(given, encryptionOptions());
  const archive = join(folder, 'bench.attache');
  await makeArchive(archive, Number(given));
  return measureEncryption(archive, encryptionOptions());
}

async function makeArchive(path: string, articles: number): Promise<void> {
  const handlers = createHandlers({ environment: systemEnvironment, resources: RESOURCES, lock: true });
  await handlers.openArchive({ path, mode: 'create' }, QUIET);
  await measureImport(handlers, articles);
  await handlers.closeArchive({}, QUIET);
}

function encryptionOptions(): Parameters<typeof measureEncryption>[1] {
  return { resources: RESOURCES, folder, queries: searchQueries(), quiet: QUIET };
}

async function openWindow(): Promise<void> {
  const window = await startChromiumShell({
    root: ROOT,
    dataFolder: folder,
    headless: true,
    say: () => undefined,
  });
  await window.page.getByRole('navigation').waitFor();
  console.log('usable');
  await window.close();
}

/** From the start of a new process to a window that takes input, in ms. */
async function startInAnotherProcess(): Promise<number> {
  const begin = performance.now();
  const child = spawn(process.execPath, [import.meta.filename, '--start'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const usable = await new Promise<number>((done, failed) => {
    child.stdout.on('data', () => done(performance.now() - begin));
    child.on('error', failed);
  });
  await new Promise((ended) => child.on('close', ended));
  return usable;
}

function measureExtraction(): number {
  const texts = [...articles(sampleTexts(RESOURCES), 400)];
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  texts.slice(0, 50).forEach((text) => extractQuotes(text));
  const begin = performance.now();
  texts.forEach((text) => extractQuotes(text));
  return round(bytes / 1e6 / ((performance.now() - begin) / 1_000));
}

type Handlers = ReturnType<typeof createHandlers>;

async function measureImport(handlers: Handlers, count: number): Promise<number> {
  const texts = articles(sampleTexts(RESOURCES), count);
  const begin = performance.now();
  for (let done = 0; done < count; done += BATCH) {
    const inputs = Array.from({ length: BATCH }, (_, index) => ({
      fileName: `${done + index}.txt`,
      base64: Buffer.from(texts.next().value ?? '').toString('base64'),
    }));
    const reports = await handlers.importArticles({ inputs }, QUIET);
    const failed = reports.filter(({ outcome }) => outcome !== 'added');
    if (failed.length > 0) {
      throw new Error(`the benchmark's own article was not added: ${failed[0]?.why ?? ''}`);
    }
  }
  return round(count / ((performance.now() - begin) / 1_000));
}

/** The same in every run: one word, two, and the beginning of one. */
function searchQueries(): readonly string[] {
  const random = seededRandom(7);
  const words = [
    ...new Set(
      sampleTexts(RESOURCES)
        .join(' ')
        .match(/\p{L}{4,}/gu) ?? [],
    ),
  ];
  const word = (): string => words[Math.floor(random() * words.length)] ?? 'deterrence';
  return Array.from({ length: 200 }, (_, index) =>
    index % 3 === 0 ? word() : index % 3 === 1 ? `${word()} ${word()}` : word().slice(0, 3),
  );
}

async function measureSearch(
  handlers: Handlers,
): Promise<{ p50: number; p95: number; articles: number; queries: number }> {
  const queries = searchQueries();
  const times: number[] = [];
  for (const query of queries) {
    const begin = performance.now();
    await handlers.search({ query, filters: {}, limit: 20 }, QUIET);
    times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => round(times[Math.floor(times.length * share)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), articles: ARTICLES, queries: queries.length };
}

async function measurePdf(
  evidence: readonly Evidence[],
): Promise<{ pagesPerSecond: number; pages: number; firstMs: number }> {
  const document = composeBrief({ brief: draftOf(evidence), evidence, sample: true });
  const render = async (): Promise<{ pages: number; took: number }> => {
    const begin = performance.now();
    const { pages } = await renderPdf(document, { resources: RESOURCES });
    return { pages, took: performance.now() - begin };
  };
  const first = await render();
  const second = await render();
  return {
    pagesPerSecond: round(second.pages / (second.took / 1_000)),
    pages: second.pages,
    firstMs: Math.round(first.took),
  };
}

async function median(times: number, run: () => Promise<number>): Promise<number> {
  const results: number[] = [];
  for (let time = 0; time < times; time += 1) results.push(await run());
  results.sort((a, b) => a - b);
  return Math.round(results[Math.floor(times / 2)] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
