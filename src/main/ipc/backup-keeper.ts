import { hourOf, isDue } from '../core/backups/schedule';
import type { BackupState } from '../core/contract/backups';
import type { IsoInstant } from '../core/contract/ids';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import type { CoreClient } from './core-client';

/** How long nothing must have been written before a backup begins, in ms: what belongs together is written by then. */
const SETTLED = 2_000;
/** How long it waits for that, in ms from the first change on. */
const LONGEST_WAIT = 5 * 60_000;
/** How long after one failed the next is tried, in ms. */
const RETRY = 10 * 60_000;
/** How long closing waits for its backup, and after how long it says so, in ms. */
const PATIENCE = 10_000;
const UNNOTICED = 1_000;

export interface BackupKeeperOptions {
  readonly core: Pick<CoreClient, 'request'>;
  readonly now: () => IsoInstant;
  /** Hears lines for the user when there may be no window any more. */
  readonly say: (line: string) => void;
  readonly report: (error: unknown) => void;
}

/** Makes backups by itself: once nobody writes after the first change of an hour, and when an archive is left. */
export interface BackupKeeper {
  /** Hears that something may have been written. */
  wrote(): void;
  /** Make the backup on closing, if one is wanted; settles when it is made, or when waiting for it is no longer sane. */
  beforeClosing(): Promise<void>;
  /** Settles when what was begun by itself has come to an end. */
  settled(): Promise<void>;
  /** Begin nothing more. */
  stop(): void;
}

export function createBackupKeeper({ core, now, say, report }: BackupKeeperOptions): BackupKeeper {
  /** The hour that needs no look any more; any other does, also an earlier one after the clock was set back. */
  let doneHour: number | null = null;
  let timer: NodeJS.Timeout | null = null;
  /** When the last change was heard of, in ms of a clock that nobody sets. */
  let wroteAt = 0;
  let running: Promise<void> | null = null;
  let stopped = false;

  const hour = (): number => hourOf(Date.parse(now()));
  const after = (ms: number, run: () => void): void => {
    timer = setTimeout(() => {
      timer = null;
      run();
    }, ms);
    timer.unref();
  };
  const begin = (): void => void (running = attempt().finally(() => (running = null)));
  /** Waits until nothing is written any more, so that a backup is in nobody's way and holds the whole of an import. */
  const onceSettled = (until: number): void => {
    const wait = Math.min(wroteAt + SETTLED, until) - performance.now();
    if (wait <= 0) begin();
    else after(wait, () => onceSettled(until));
  };

  async function attempt(): Promise<void> {
    try {
      await backUpWhenDue();
    } catch (error) {
      // The core has kept why it failed, for the window to tell; what is left or locked meanwhile needs none.
      if (!(error instanceof Failure)) report(error);
      else if (!['no-archive', 'cancelled'].includes(error.code) && !stopped) after(RETRY, begin);
    }
  }

  async function backUpWhenDue(): Promise<void> {
    const state = await stateIfWanted();
    if (state === null) return;
    if (isDue(state.backups.toReversed(), now())) await core.request('backUp', { reason: 'by-itself' });
    doneHour = hour();
  }

  /** How the backups stand, where an archive is open for writing that holds something which none of them holds. */
  async function stateIfWanted(): Promise<BackupState | null> {
    const info = await core.request('archiveInfo', {});
    if (info === null || info.readOnly) return null;
    const state = await core.request('backupState', {});
    return state.changedSince ? state : null;
  }

  async function backUpOnClosing(): Promise<void> {
    if ((await stateIfWanted()) === null) return;
    const patience = new AbortController();
    const saying = setTimeout(() => say(messages.backups.closing(PATIENCE / 1000)), UNNOTICED);
    const waiting = Promise.withResolvers<'late'>();
    const ending = setTimeout(() => waiting.resolve('late'), PATIENCE);
    try {
      const context = { signal: patience.signal, progress: () => undefined };
      const made = core.request('backUp', { reason: 'on-closing' }, context);
      made.catch(() => undefined); // heard below, unless it is late
      if ((await Promise.race([made, waiting.promise])) === 'late') say(messages.backups.closedWithout);
    } finally {
      patience.abort();
      clearTimeout(saying);
      clearTimeout(ending);
    }
  }

  return {
    wrote() {
      wroteAt = performance.now();
      if (stopped || running !== null || timer !== null || hour() === doneHour) return;
      onceSettled(wroteAt + LONGEST_WAIT);
    },
    async beforeClosing() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      doneHour = null; // what is opened next has hours of its own
      try {
        await backUpOnClosing();
      } catch (error) {
        if (!(error instanceof Failure)) report(error);
      }
    },
    settled: () => running ?? Promise.resolve(),
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
