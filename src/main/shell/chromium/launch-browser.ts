import { chromium, errors, type BrowserContext } from 'playwright-core';
import { browserOptions, type BrowserChoices } from './browser-options';
import { endTree } from './end-browser';
import { CannotShow, troubleIn, type LaunchTrouble } from './launch-trouble';
import { probeBrowser } from './probe-browser';
import { prepareProfile } from './profile';

/** How long a browser is waited for, in ms. */
export interface Patience {
  /** Until it is asked what the matter is: most are there after half a second. */
  readonly first: number;
  /** For its answer to that. */
  readonly probe: number;
  /** Where nothing is the matter, or nothing was answered: the computer may only be slow. */
  readonly last: number;
}

/** The first two stay together well under ten seconds, after which people take a white window for a broken program. */
export const PATIENCE: Patience = { first: 2_500, probe: 4_000, last: 20_000 };

export interface BrowserLaunch extends BrowserChoices {
  /** Folder of the window's own browser profile. */
  readonly profile: string;
  readonly patience: Patience;
  /** Hears that this takes longer than usual. */
  readonly onslow: () => void;
}

/** Start a browser. @throws `CannotShow` with what keeps it from showing a page */
export async function launchBrowser(launch: BrowserLaunch): Promise<BrowserContext> {
  const { profile, patience, onslow } = launch;
  prepareProfile(profile);
  const quickly = await start(launch, patience.first);
  if (typeof quickly !== 'string') return quickly;
  if (quickly !== 'silent') throw new CannotShow(quickly);
  const found = await probeBrowser(launch, patience.probe);
  if (found !== 'works' && found !== 'silent') throw new CannotShow(found);
  onslow();
  const slowly = await start(launch, patience.last);
  if (typeof slowly === 'string') throw new CannotShow(slowly);
  return slowly;
}

/** @returns the browser, or what an error of Playwright, which quotes all that the browser wrote, tells */
async function start(launch: BrowserLaunch, timeout: number): Promise<BrowserContext | LaunchTrouble> {
  try {
    return await chromium.launchPersistentContext(launch.profile, { ...browserOptions(launch), timeout });
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    const inVain = error instanceof errors.TimeoutError;
    if (inVain) endLaunched(words);
    return troubleIn(words) ?? (inVain ? 'silent' : 'ended');
  }
}

/** Playwright asks a browser that did not come up to close, and waits half a minute for that; it names the process. */
function endLaunched(words: string): void {
  const pid = /<launched> pid=(\d+)/u.exec(words)?.[1];
  if (pid !== undefined) endTree(Number(pid));
}
