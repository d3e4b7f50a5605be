import { tick } from 'svelte';
import type { ArchiveInfo } from '../../../main/core/contract/archive';
import { CallFailure, type Client } from '../../client';
import { keep, readKept } from '../../ui/kept';
import type { Workspace } from '../frame/workspace.svelte';

/** After how long without a key or a pointer an encrypted archive locks by itself. */
export const LOCK_AFTER = ['five', 'fifteen', 'hour', 'never'] as const;
export type LockAfter = (typeof LOCK_AFTER)[number];

const MINUTE = 60_000;
const MILLISECONDS: Readonly<Record<LockAfter, number>> = {
  five: 5 * MINUTE,
  fifteen: 15 * MINUTE,
  hour: 60 * MINUTE,
  never: Infinity,
};
const STORED_UNDER = 'attache.lock-after';
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
/** How often it is looked whether anybody is still there, in ms: a computer that slept locks this soon after it wakes. */
const LOOK = 10_000;

/** An encrypted archive that stands closed until its passphrase is given. */
export type LockedArchive = Pick<ArchiveInfo, 'name' | 'path' | 'readOnly'>;

/** Closes an encrypted archive by key and after idling, and opens it again with its passphrase. */
export class ArchiveLock {
  /** What waits for its passphrase; null while nothing does. */
  locked = $state.raw<LockedArchive | null>(null);
  after = $state<LockAfter>(stored());
  /** Why it could not be unlocked. */
  problem = $state<string | null>(null);
  opening = $state(false);
  #lastSign = 0;

  constructor(readonly workspace: Workspace & { readonly client: Pick<Client, 'lock' | 'openArchive'> }) {}

  choose(after: LockAfter): void {
    this.after = after;
    keep(STORED_UNDER, after);
  }

  /** Closes the archive. Views are left first, so that what was being written is saved. */
  async lock(): Promise<void> {
    const { archive } = this.workspace;
    if (archive === null || !archive.encrypted || this.locked !== null) return;
    this.ask(archive);
    await tick();
    await this.workspace.act(async () => {
      await this.workspace.client.lock({});
      await this.workspace.refresh();
    });
    // It would not close: then it is not locked, and is not shown as if it were.
    if (this.workspace.archive !== null) this.locked = null;
  }

  /** Shows the way in for an archive that was closed, or that did not open without its passphrase. */
  ask({ name, path, readOnly }: LockedArchive): void {
    this.problem = null;
    this.locked = { name, path, readOnly };
  }

  /** @returns whether it is open; why not stands in `problem` */
  async unlock(passphrase: string): Promise<boolean> {
    const { locked } = this;
    if (locked === null || this.opening) return false;
    this.opening = true;
    this.problem = null;
    try {
      const mode = locked.readOnly ? 'read-only' : 'open';
      await this.workspace.client.openArchive({ path: locked.path, mode, passphrase });
      await this.workspace.refresh();
      this.locked = null;
      this.#lastSign = Date.now();
      return true;
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      this.problem = error.message;
      return false;
    } finally {
      this.opening = false;
    }
  }

  leave(): void {
    this.locked = null;
  }

  /** Watches whether somebody works here, for as long as the calling component stands. */
  watch(): void {
    $effect(() => {
      const sign = (): void => {
        this.#lastSign = Date.now();
      };
      sign();
      for (const name of SIGNS) window.addEventListener(name, sign, { capture: true, passive: true });
      const looking = setInterval(() => this.lookWhetherIdle(Date.now()), LOOK);
      return () => {
        clearInterval(looking);
        for (const name of SIGNS) window.removeEventListener(name, sign, { capture: true });
      };
    });
  }

  /** @param now ms since 1970 */
  lookWhetherIdle(now: number): void {
    if (now - this.#lastSign >= MILLISECONDS[this.after]) void this.lock();
  }
}

function stored(): LockAfter {
  const kept = readKept(STORED_UNDER);
  return LOCK_AFTER.find((after) => after === kept) ?? 'fifteen';
}
