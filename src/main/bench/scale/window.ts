/** What the window costs over an archive of any size: the program as it is started, driven by keys. Milliseconds. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { messages } from '../../core/contract/messages/catalogue';
import { startChromiumShell } from '../../shell/chromium';
import { countReplies, takeReplies, watchChange, type Watch } from '../page-probes';
import { spread } from './options';
import { noteLongTasks, takeLongTasks, watchDrawn } from './window-probes';

/** How often everything is done. */
const TIMES = 8;
/** Time for what goes on behind a measurement to end, ms. */
const PAUSE = 700;
/** Between the keys of somebody who knows them, ms. */
const RHYTHM = 180;

const INSPECTOR = `section[aria-label="${messages.read.inspector}"]`;

/** Each view that the top bar names, its key, and what is there once it is drawn, and only then. */
const VIEWS = {
  read: { key: 'Alt+1', drawn: ['div[role=document] [data-start]', `${INSPECTOR} .card`] },
  quotes: { key: 'Alt+2', drawn: ['[role=grid] [role=row][tabindex="0"]'] },
  people: { key: 'Alt+3', drawn: ['aside [aria-current]', 'main h1.serif', 'main .page ol li'] },
  themes: { key: 'Alt+4', drawn: ['aside [aria-current]', 'main h1.serif', 'aside.last dl dd'] },
  briefs: { key: 'Alt+5', drawn: ['main .page'] },
} as const;
type ViewName = keyof typeof VIEWS;

type Spread = ReturnType<typeof spread>;

export interface WindowFigures {
  /** From the start of the process to the first article of the list, its text and its quotes. */
  readonly coldStartMs: number;
  readonly actions: Readonly<Record<string, Spread & { readonly times: number; readonly missed: number }>>;
  /** Tasks of the page's thread over 50 ms, by what was done meanwhile: the longest. */
  readonly longTasks: Readonly<Record<string, number>>;
  readonly largestReplyBytes: number;
  /** Of the page, before a collection: the most that was seen. */
  readonly pageHeapBytes: number;
  readonly elements: number;
  /**
   * Memory of this process with the core's threads, at the most that was seen. On Linux without the pages of the archive that
   * the system holds for it, and gives to others when they need them.
   */
  readonly processBytes: number;
}

/**
 * Starts the window in this process, which is to be a new one, and works in the archive. What is written is taken back.
 * @param dataFolder for the profile; backups of the archive go there too
 * @param words to type; without any only the start is measured
 */
export async function measureWindow(
  root: string,
  archive: string,
  dataFolder: string,
  words: readonly string[],
): Promise<WindowFigures> {
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(join(dataFolder, 'recent.json'), JSON.stringify({ archives: [archive] }));
  const window = await startChromiumShell({ root, dataFolder, headless: true, say: () => undefined });
  try {
    const { page } = window;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page
      .getByRole('button', { name: new RegExp(`^${nameOf(archive)}`, 'u') })
      .first()
      .click();
    for (const drawn of VIEWS.read.drawn) await page.locator(drawn).first().waitFor();
    const coldStartMs = Math.round(performance.now());
    await page.evaluate(noteLongTasks);
    await page.evaluate(countReplies);
    const meter = new Meter(page, await page.context().newCDPSession(page));
    await page.waitForTimeout(PAUSE * 3);
    await meter.note('cold start');
    if (words.length > 0) await work(page, meter, words);
    return { coldStartMs, ...meter.figures() };
  } finally {
    await window.close();
  }
}

const nameOf = (archive: string): string => archive.replace(/^.*[/\\]/u, '').replace(/\.attache$/u, '');

async function work(page: Page, meter: Meter, words: readonly string[]): Promise<void> {
  await nameAnalyst(page);
  for (let time = 0; time < TIMES; time += 1) {
    for (const view of ['quotes', 'people', 'themes', 'briefs', 'read'] as const) {
      await open(page, meter, view);
    }
  }
  for (const view of ['quotes', 'read'] as const) {
    await open(page, null, view);
    await workKeys(page, meter, view);
  }
  await search(page, meter, words);
  for (const [view, label] of FIELDS) await filter(page, meter, view, label, words);
}

/** The first tag asks who works here. */
async function nameAnalyst(page: Page): Promise<void> {
  const done = await page.evaluate(async () => {
    const { attache } = globalThis as unknown as {
      attache: { call: (name: string, callId: number, request: unknown) => Promise<{ ok: boolean }> };
    };
    return (await attache.call('renameAnalyst', 900_000, { name: 'Nora Quist' })).ok;
  });
  if (!done) throw new Error('the analyst could not be named');
}

async function open(page: Page, meter: Meter | null, view: ViewName): Promise<void> {
  const { key, drawn } = VIEWS[view];
  await page.evaluate(() =>
    (
      globalThis as unknown as { document: { activeElement: { blur(): void } } }
    ).document.activeElement.blur(),
  );
  const watch = await page.evaluateHandle(watchDrawn, drawn);
  await page.keyboard.press(key);
  const took = await watch.evaluate((watched: Watch<number | null>) => watched.took);
  await page.waitForTimeout(PAUSE);
  await meter?.take(`open ${view}`, took);
}

const CURRENT: Readonly<Record<'quotes' | 'read', string>> = {
  quotes: '[role=grid] [role=row][tabindex="0"]',
  read: INSPECTOR,
};

/** Tag, accept and step, each taken back; then the same in the rhythm of somebody who knows the keys. */
async function workKeys(page: Page, meter: Meter, view: 'quotes' | 'read'): Promise<void> {
  const press = async (name: string, key: string, pause: number): Promise<void> => {
    const watch = await page.evaluateHandle(watchChange, CURRENT[view]);
    await page.keyboard.press(key);
    const took = await watch.evaluate((watched: Watch<number | null>) => watched.took);
    await page.waitForTimeout(pause);
    await meter.take(`${name} in ${view}`, took);
  };
  await page
    .locator(CURRENT[view])
    .first()
    .focus()
    .catch(() => undefined);
  for (let time = 0; time < TIMES; time += 1) {
    await press('tag', '1', PAUSE);
    await press('undo', 'z', PAUSE);
    await press('accept', 'a', PAUSE);
    await page.keyboard.press('z');
    await page.waitForTimeout(PAUSE * 2);
    await press('step', 'j', PAUSE);
  }
  for (let time = 0; time < TIMES; time += 1) await press('accept, quickly,', 'a', RHYTHM);
  await page.waitForTimeout(PAUSE * 2);
  for (let time = 0; time < TIMES; time += 1) {
    await page.keyboard.press('z');
    await page.waitForTimeout(RHYTHM);
  }
  await page.waitForTimeout(PAUSE * 3);
  await meter.note(`undo, quickly, in ${view}`);
}

async function search(page: Page, meter: Meter, words: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: messages.frame.search.title });
  await field.waitFor();
  for (const word of words) await typeLast(page, meter, 'type in search', field, word, '.search-dialog');
  await page.keyboard.press('Escape');
}

const FIELDS = [
  ['read', messages.read.filter],
  ['quotes', messages.quotesView.words],
  ['people', messages.peopleView.find],
] as const;

async function filter(
  page: Page,
  meter: Meter,
  view: 'read' | 'quotes' | 'people',
  label: string,
  words: readonly string[],
): Promise<void> {
  await open(page, null, view);
  const field = page.getByRole('searchbox', { name: label }).first();
  const shown = view === 'quotes' ? 'main' : view === 'read' ? 'main section.pane' : 'aside.first';
  for (const word of words) await typeLast(page, meter, `type in ${view}`, field, word, shown);
  await field.fill('');
  await page.waitForTimeout(PAUSE);
}

/** Types a word, and measures its last letter. */
async function typeLast(
  page: Page,
  meter: Meter,
  name: string,
  field: ReturnType<Page['locator']>,
  word: string,
  shown: string,
): Promise<void> {
  await field.fill(word.slice(0, -1));
  await field.focus();
  await page.keyboard.press('End');
  await page.waitForTimeout(PAUSE);
  const watch = await page.evaluateHandle(watchChange, shown);
  await page.keyboard.type(word.slice(-1));
  const took = await Promise.race([
    watch.evaluate((watched: Watch<number | null>) => watched.took),
    page.waitForTimeout(10_000).then(() => null),
  ]);
  await page.waitForTimeout(PAUSE);
  await meter.take(name, took);
}

class Meter {
  readonly #times = new Map<string, (number | null)[]>();
  readonly #tasks = new Map<string, number>();
  #largest = 0;
  #heap = 0;
  #elements = 0;
  #process = 0;

  constructor(
    readonly page: Page,
    readonly session: CDPSession,
  ) {}

  async take(name: string, took: number | null): Promise<void> {
    this.#times.set(name, [...(this.#times.get(name) ?? []), took]);
    await this.note(name);
  }

  async note(name: string): Promise<void> {
    const tasks = await this.page.evaluate(takeLongTasks);
    this.#tasks.set(name, Math.round(Math.max(0, this.#tasks.get(name) ?? 0, ...tasks)));
    this.#largest = Math.max(this.#largest, (await this.page.evaluate(takeReplies)).largest);
    this.#process = Math.max(this.#process, ownMemory());
    await this.session.send('Performance.enable');
    const { metrics } = await this.session.send('Performance.getMetrics');
    const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    this.#heap = Math.max(this.#heap, of('JSHeapUsedSize'));
    this.#elements = Math.max(this.#elements, of('Nodes'));
  }

  figures(): Omit<WindowFigures, 'coldStartMs'> {
    const actions = [...this.#times].map(([name, times]) => {
      const seen = times.filter((took) => took !== null);
      return [name, { ...spread(seen), times: times.length, missed: times.length - seen.length }] as const;
    });
    return {
      actions: Object.fromEntries(actions),
      longTasks: Object.fromEntries([...this.#tasks].filter(([, longest]) => longest > 0)),
      largestReplyBytes: this.#largest,
      pageHeapBytes: this.#heap,
      elements: this.#elements,
      processBytes: this.#process,
    };
  }
}

function ownMemory(): number {
  if (process.platform !== 'linux') return process.memoryUsage.rss();
  const kilobytes = /^RssAnon:\s+(\d+)/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}
