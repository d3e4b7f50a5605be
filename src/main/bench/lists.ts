/** How long the lists of a large archive take to open and to work in, and what they read, in the window itself. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { CallContext, Handlers } from '../core/contract/calls';
import type { IsoDate } from '../core/contract/ids';
import { messages } from '../core/contract/messages/catalogue';
import { createHandlers } from '../core/handlers';
import { startChromiumShell } from '../shell/chromium';
import { systemEnvironment } from '../system-environment';
import { sampleTexts } from './corpus';
import { countReplies, takeReplies, watchChange, watchKey, type Replies, type Watch } from './page-probes';
import { importWorked, workThrough } from './worked-archive';

const QUIET: CallContext = { signal: new AbortController().signal, progress: () => undefined };
/** Pieces that the two briefs cite. */
const CITED = [20, 2_000] as const;
const DAY = '2026-10-14' as IsoDate;
/** Time for what goes on behind a measurement to end, ms. */
const PAUSE = 2_500;
const KEYS = 12;

/** What something cost: ms to the frame that shows it, and what the page read until nothing more came. */
type Cost = Replies & { readonly ms: number | null };

export interface ListFigures {
  readonly quotes: number;
  readonly openQuotes: Cost;
  readonly tag: Cost;
  readonly words: Cost;
  readonly briefs: readonly {
    readonly cited: number;
    readonly open: Cost;
    /** A key typed into the bottom line: median and worst, ms; and what the saving of it read. */
    readonly key: { readonly median: number; readonly worst: number };
    readonly saving: Replies;
  }[];
}

/** @param archive an archive of these articles, which is made unless it is there; how many, where it is made */
export async function measureLists(root: string, archive: string, count: number): Promise<ListFigures> {
  const resources = join(root, 'resources');
  const quotes = await prepare(archive, resources, count);
  const dataFolder = join(dirname(archive), 'window');
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(join(dataFolder, 'recent.json'), JSON.stringify({ archives: [archive] }));
  const window = await startChromiumShell({ root, dataFolder, headless: true, say: () => undefined });
  try {
    const { page } = window;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page
      .getByRole('button', { name: /attache|\w/u })
      .first()
      .waitFor();
    await page
      .getByRole('button', { name: new RegExp(`^${nameOf(archive)}`, 'u') })
      .first()
      .click();
    await page.getByRole('navigation').getByText(messages.frame.nav.quotes).waitFor();
    await page.waitForTimeout(PAUSE);
    await page.evaluate(countReplies);
    return { quotes, ...(await measureWindow(page)) };
  } finally {
    await window.close();
  }
}

const nameOf = (archive: string): string => archive.replace(/^.*[/\\]/u, '').replace(/\.attache$/u, '');

async function prepare(path: string, resources: string, count: number): Promise<number> {
  const open = async (mode: 'create' | 'open'): Promise<Handlers> => {
    const handlers = createHandlers({ environment: systemEnvironment, resources, lock: true });
    await handlers.openArchive({ path, mode }, QUIET);
    return handlers;
  };
  if (!existsSync(path)) {
    const handlers = await open('create');
    await importWorked(handlers, sampleTexts(resources), count);
    await handlers.closeArchive({}, QUIET);
    workThrough(path);
  }
  const handlers = await open('open');
  await handlers.renameAnalyst({ name: 'Nora Quist' }, QUIET);
  const briefs = await handlers.listBriefs({}, QUIET);
  for (const cited of CITED) {
    if (!briefs.some(({ title }) => title === titleOf(cited))) await addBrief(handlers, cited);
  }
  const info = await handlers.archiveInfo({}, QUIET);
  await handlers.closeArchive({}, QUIET);
  return info?.counts.quotes ?? 0;
}

const titleOf = (cited: number): string => `A brief of ${cited} pieces`;

async function addBrief(handlers: Handlers, cited: number): Promise<void> {
  const evidence = (await handlers.listEvidence({}, QUIET)).slice(0, cited).map(({ ref }) => ref);
  const title = titleOf(cited);
  const brief = await handlers.composeBrief({ themeIds: [], title, date: DAY, proposals: 0 }, QUIET);
  const sections = [{ heading: 'All of it', text: '', evidence }];
  await handlers.saveBrief({ briefId: brief.id, draft: { ...brief, sections } }, QUIET);
}

async function measureWindow(page: Page): Promise<Omit<ListFigures, 'quotes'>> {
  const row = '[role=grid] [role=row][tabindex="0"]';
  const openQuotes = await cost(page, row, () => navigate(page, 'quotes'));
  const tag = await cost(page, row, () => page.keyboard.press('1'));
  const field = page.getByRole('searchbox', { name: messages.quotesView.words });
  await field.focus();
  const words = await cost(page, 'main header .meta', () => page.keyboard.press('q'));
  await field.fill('');
  const briefs: ListFigures['briefs'][number][] = [];
  for (const cited of CITED) {
    await navigate(page, 'briefs');
    const title = page.getByText(titleOf(cited), { exact: true }).first();
    await title.waitFor();
    await page.waitForTimeout(PAUSE);
    const open = await cost(page, '[data-evidence]', () => title.click());
    const key = await type(page, page.getByRole('textbox', { name: messages.briefsView.parts.bottomLine }));
    await page.evaluate(takeReplies);
    await page.waitForTimeout(PAUSE);
    const saving = await page.evaluate(takeReplies);
    briefs.push({ cited, open, key, saving });
  }
  return { openQuotes, tag, words, briefs };
}

async function navigate(page: Page, view: 'quotes' | 'briefs'): Promise<void> {
  await page.getByRole('navigation').getByText(messages.frame.nav[view]).first().click();
}

async function cost(page: Page, selector: string, act: () => Promise<unknown>): Promise<Cost> {
  await page.evaluate(takeReplies);
  const watch = await page.evaluateHandle(watchChange, selector);
  await act();
  const took = await watch.evaluate((watched) => watched.took);
  await page.waitForTimeout(PAUSE);
  return { ms: took === null ? null : Math.round(took), ...(await page.evaluate(takeReplies)) };
}

/** Types a word, a key at a time. */
async function type(page: Page, field: Locator): Promise<{ median: number; worst: number }> {
  await field.focus();
  const times: number[] = [];
  for (let nth = 0; nth < KEYS; nth += 1) {
    const watch = await page.evaluateHandle(watchKey);
    await page.keyboard.press('x');
    times.push(await watch.evaluate((watched: Watch<number>) => watched.took));
  }
  times.sort((one, other) => one - other);
  const round = (ms: number | undefined): number => Math.round((ms ?? NaN) * 10) / 10;
  return { median: round(times[Math.floor(times.length / 2)]), worst: round(times.at(-1)) };
}
