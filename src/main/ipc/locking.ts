import { LOCK_AFTER } from '../core/contract/encryption';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import type { Shell } from '../shell/shell';
import type { CoreClient } from './core-client';
import type { ShellHandlers } from './shell-handlers';

const MINUTE = 60_000; // ms
/** How often the clock is looked at, in ms. A timer for the whole time would stand still while the machine sleeps. */
const BETWEEN_LOOKS = 20_000;

export interface LockingOptions {
  readonly core: Pick<CoreClient, 'request'>;
  readonly shell: Pick<Shell, 'announce'>;
  /** Whether a call runs that the lock would cut short, e.g. an import over night. */
  readonly busy: () => boolean;
  /** Cancels what runs. */
  readonly cancel: () => void;
  readonly report: (error: unknown) => void;
}

/** Locks an encrypted archive: by hand at once, and by itself when nobody touched the window for as long as the archive says. */
export interface Locking {
  readonly handlers: Pick<ShellHandlers, 'lock' | 'stillHere'>;
  /** Look at the clock no more. */
  stop(): void;
}

export function createLocking({ core, shell, busy, cancel, report }: LockingOptions): Locking {
  let touchedAt = Date.now();
  const looking = setInterval(() => void lockWhenIdle().catch(report), BETWEEN_LOOKS).unref();

  async function lockWhenIdle(): Promise<void> {
    const now = Date.now();
    // A clock that was set back would keep it open for as long.
    touchedAt = Math.min(touchedAt, now);
    const idle = (now - touchedAt) / MINUTE;
    if (busy() || idle < Math.min(...LOCK_AFTER)) return;
    const info = await core.request('archiveInfo', {});
    if (info?.encrypted === true && info.lockAfter !== null && idle >= info.lockAfter) await lock();
  }

  async function lock(): Promise<void> {
    const info = await core.request('archiveInfo', {});
    if (info === null) throw new Failure('no-archive', messages.archive.none);
    if (!info.encrypted) throw new Failure('bad-request', messages.encryption.lockNeedsPassphrase);
    cancel();
    await core.request('closeArchive', {});
    shell.announce({ kind: 'locked', name: info.name, path: info.path });
  }

  return {
    handlers: {
      async lock() {
        await lock();
        return null;
      },
      stillHere() {
        touchedAt = Date.now();
        return Promise.resolve(null);
      },
    },
    stop: () => clearInterval(looking),
  };
}
