import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { FIRST_PAGE, OFFLINE, type BrowserChoices } from './browser-options';
import { browserPipe, type BrowserPipe } from './browser-pipe';
import { endBrowser } from './end-browser';
import { troubleIn, type LaunchTrouble } from './launch-trouble';

/** Between two questions, in ms. */
const PACE = 50;

/**
 * Find out what keeps a browser from being driven: start it without a window in a profile of its own, and ask for a page
 * by hand. Playwright only waits, for all of these alike.
 * @param limit in ms; a browser that said nothing until then is `silent`
 * @returns `works` when a page came up
 */
export async function probeBrowser(
  { executable, sandbox, switches }: Pick<BrowserChoices, 'executable' | 'sandbox' | 'switches'>,
  limit: number,
): Promise<LaunchTrouble | 'works'> {
  const profile = mkdtempSync(join(tmpdir(), 'attache-probe-'));
  const child = spawn(
    executable,
    [
      '--headless',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      ...OFFLINE,
      ...(sandbox ? [] : ['--no-sandbox', '--disable-gpu']),
      ...switches,
      `--app=${FIRST_PAGE}`,
    ],
    // A group of its own, so that all of its processes can be ended.
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
  const over = new AbortController();
  try {
    return await Promise.race([
      said(child),
      ended(child),
      shown(browserPipe(child), over.signal),
      delay(limit, 'silent' as const, { signal: over.signal }),
    ]);
  } finally {
    over.abort();
    await endBrowser(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Settles when the browser writes why. */
function said(child: ChildProcess): Promise<LaunchTrouble> {
  let words = '';
  return new Promise((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      words += chunk;
      const trouble = troubleIn(words);
      if (trouble !== null) resolve(trouble);
    });
  });
}

function ended(child: ChildProcess): Promise<LaunchTrouble> {
  return new Promise((resolve) => {
    child.once('error', () => resolve('ended'));
    child.once('exit', () => resolve('ended'));
  });
}

interface Targets {
  readonly targetInfos: readonly { readonly targetId: string; readonly type: string }[];
}

interface FrameTree {
  readonly frameTree: { readonly frame: { readonly url: string; readonly unreachableUrl?: string } };
}

/** Settles when a page came up, or when it is sure that none will. */
async function shown(browser: BrowserPipe, over: AbortSignal): Promise<LaunchTrouble | 'works'> {
  let sessionId: string | null = null;
  while (!over.aborted) {
    if (sessionId === null) {
      const targets = (await browser.ask('Target.getTargets')) as Targets | null;
      const page = targets?.targetInfos.find(({ type }) => type === 'page');
      if (page !== undefined) {
        const { targetId } = page;
        const attached = await browser.ask('Target.attachToTarget', { targetId, flatten: true });
        if (attached === null) return 'tools-off';
        ({ sessionId } = attached as { sessionId: string });
      }
    } else {
      const tree = (await browser.ask('Page.getFrameTree', {}, sessionId)) as FrameTree | null;
      if (tree?.frameTree.frame.unreachableUrl !== undefined) return 'address-blocked';
      if (tree?.frameTree.frame.url === FIRST_PAGE) return 'works';
    }
    await delay(PACE);
  }
  return 'silent';
}
