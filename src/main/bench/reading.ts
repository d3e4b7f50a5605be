/** How fast a long report with many annotations is read and marked, in the window itself. Milliseconds. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { CallContext } from '../core/contract/calls';
import { createHandlers } from '../core/handlers';
import { startChromiumShell } from '../shell/chromium';
import { systemEnvironment } from '../system-environment';
import { sampleTexts } from './corpus';
import { traceFrames, type Frames } from './frames';
import { selectWords, watchMarking, watchOpening } from './page-probes';
import { addLongReport, REPORT_ANNOTATIONS, REPORT_TITLE, REPORT_WORDS, SHORT_TITLE } from './long-report';

const QUIET: CallContext = { signal: new AbortController().signal, progress: () => undefined };
const OPENINGS = 3;
const SCROLLS = 3;
const MARKS = 5;
/** Scrolled in one go, px and px/s: a fast reader looking for a place. */
const SCROLL = { distance: 6_000, speed: 3_000 };
/** Time for what goes on behind a measurement to end, ms. */
const PAUSE = 600;

interface Spread {
  readonly median: number;
  readonly worst: number;
}

export interface ReadingFigures {
  readonly words: number;
  readonly annotations: number;
  /** From the press on the article in the list to the frame that shows its text with highlights. */
  readonly firstPaintMs: Spread;
  readonly scroll: {
    /** Between two frames, at the median and the 95th percentile of each run. */
    readonly p50FrameMs: Spread;
    readonly p95FrameMs: Spread;
    readonly framesPerSecondAtP95: number;
    /** Percent of the frames that were due which the browser itself counts as dropped, by its own trace. */
    readonly droppedPercent: Spread;
    /** Processor time of the page's own thread a frame, at the 95th percentile: 16.7 is all there is. */
    readonly p95WorkMs: Spread;
  };
  /** From the press of a theme's key to the frame that shows the passage highlighted. */
  readonly newAnnotationMs: Spread;
  /** Presses of the key that no annotation came of: a fault, in the window or in this measure. */
  readonly notMarked: number;
}

/** @param folder for the archive, which is filled unless it stands there already, and for the window's profile */
export async function measureReading(root: string, folder: string): Promise<ReadingFigures> {
  const path = join(folder, 'report.attache');
  if (!existsSync(path)) await fill(path, join(root, 'resources'));
  writeFileSync(join(folder, 'recent.json'), JSON.stringify({ archives: [path] }));
  const window = await startChromiumShell({ root, dataFolder: folder, headless: true, say: () => undefined });
  try {
    const { page } = window;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page
      .getByRole('button', { name: /^report/u })
      .first()
      .click();
    await page.getByText(SHORT_TITLE).first().waitFor();
    return await measureWindow(page);
  } finally {
    await window.close();
  }
}

async function fill(path: string, resources: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const handlers = createHandlers({ environment: systemEnvironment, resources, lock: true });
  await handlers.openArchive({ path, mode: 'create' }, QUIET);
  await addLongReport(handlers, sampleTexts(resources));
  await handlers.closeArchive({}, QUIET);
}

async function measureWindow(page: Page): Promise<ReadingFigures> {
  const openings: number[] = [];
  for (let run = 0; run < OPENINGS; run += 1) {
    await open(page, SHORT_TITLE);
    openings.push(await open(page, REPORT_TITLE));
  }
  const session = await page.context().newCDPSession(page);
  const scrolls: Frames[] = [];
  for (let run = 0; run < SCROLLS; run += 1) scrolls.push(await scroll(page, session));
  const marks: (number | null)[] = [];
  for (let run = 0; run < MARKS; run += 1) marks.push(await mark(page, 7 + 90 * run));
  const seen = marks.filter((took) => took !== null);
  const at = (share: number, of: 'intervals' | 'work'): Spread =>
    spreadOf(scrolls.map((frames) => percentile(frames[of], share)));
  const p95FrameMs = at(0.95, 'intervals');
  return {
    words: REPORT_WORDS,
    annotations: REPORT_ANNOTATIONS,
    firstPaintMs: spreadOf(openings),
    scroll: {
      p50FrameMs: at(0.5, 'intervals'),
      p95FrameMs,
      framesPerSecondAtP95: Math.round(1_000 / p95FrameMs.median),
      droppedPercent: spreadOf(scrolls.map(({ dropped, wanted }) => (100 * dropped) / wanted)),
      p95WorkMs: at(0.95, 'work'),
    },
    newAnnotationMs: spreadOf(seen),
    notMarked: marks.length - seen.length,
  };
}

/** Opens an article from the list; ms from the press to the frame that shows its text. */
async function open(page: Page, title: string): Promise<number> {
  const watch = await page.evaluateHandle(watchOpening, { title, marked: title === REPORT_TITLE });
  await page.getByRole('main').getByText(title, { exact: true }).first().click();
  const took = await watch.evaluate((watched) => watched.took);

  await page.waitForTimeout(PAUSE);
  return took;
}

async function scroll(page: Page, session: CDPSession): Promise<Frames> {
  const box = await page.locator('.reader').boundingBox();
  const frames = await traceFrames(session, () =>
    session.send('Input.synthesizeScrollGesture', {
      x: Math.round((box?.x ?? 0) + 300),
      y: Math.round((box?.y ?? 0) + 300),
      yDistance: -SCROLL.distance,
      speed: SCROLL.speed,
      gestureSourceType: 'mouse',
    }),
  );
  await page.waitForTimeout(PAUSE);
  return frames;
}

/** Selects words of a paragraph and presses the first theme's key; ms to the frame that shows them marked, null for none. */
async function mark(page: Page, paragraph: number): Promise<number | null> {
  await page.evaluate(selectWords, paragraph);
  await page.waitForTimeout(PAUSE);
  // Asked and awaited first: a key that came before the watch would go unseen.
  const watch = await page.evaluateHandle(watchMarking);
  await page.keyboard.press('1');
  const took = await watch.evaluate((watched) => watched.took);

  await page.waitForTimeout(PAUSE);
  return took;
}

function spreadOf(values: readonly number[]): Spread {
  return { median: round(percentile(values, 0.5)), worst: round(Math.max(...values)) };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

const round = (value: number): number => Math.round(value * 10) / 10;
