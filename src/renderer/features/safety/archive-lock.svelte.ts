import type { LockAfter } from '../../../main/core/contract/encryption';
import { tick } from 'svelte';
import type { ArchiveInfo } from '../../../main/core/contract/archive';
import { CallFailure, type Client } from '../../client';
import { takeBackAll } from '../../ui/notify';
import type { Workspace } from '../../workspace/workspace.svelte';

/** An encrypted archive that stands closed until its passphrase is given. */
export type ClosedArchive = Pick<ArchiveInfo, 'name' | 'path'> & Partial<Pick<ArchiveInfo, 'readOnly'>>;

/** Closes an encrypted archive, and opens it again with its passphrase. */
export class ArchiveLock {
  /** What waits for its passphrase; null while nothing does. */
  closed = $state.raw<ClosedArchive | null>(null);
  /** Why it could not be opened. */
  problem = $state<string | null>(null);
  opening = $state(false);

  constructor(
    readonly workspace: Workspace & {
      readonly client: Pick<Client, 'lock' | 'openArchive' | 'setLockAfter'>;
    },
  ) {}

  /** Locks the open archive. Views are left first, so that what was being written is saved. */
  async lock(): Promise<void> {
    const { archive } = this.workspace;
    if (archive === null || !archive.encrypted || this.closed !== null) return;
    this.ask(archive);
    await tick();
    // What did not close is not shown as if it had.
    if (!(await this.#close())) this.leave();
  }

  async #close(): Promise<boolean> {
    let done = false;
    await this.workspace.act(async () => {
      await this.workspace.client.lock({});
      done = true;
      await this.workspace.refresh();
    });
    return done;
  }

  /** Hears that the archive was locked, by whomever: nothing of it may be shown any more. */
  async heard(archive: ClosedArchive): Promise<void> {
    this.ask({ ...archive, readOnly: this.workspace.archive?.readOnly ?? false });
    await this.workspace.act(() => this.workspace.refresh());
  }

  /** Shows the way in for an archive that was locked, or that does not open without its passphrase. */
  ask(archive: ClosedArchive): void {
    if (this.closed?.path === archive.path) return;
    this.problem = null;
    this.closed = archive;
    takeBackAll(); // what was said in passing may name what stands in it
  }

  /** @returns whether it is open; why not stands in `problem` */
  async unlock(passphrase: string): Promise<boolean> {
    const { closed } = this;
    if (closed === null || this.opening) return false;
    this.opening = true;
    this.problem = null;
    try {
      const mode = closed.readOnly === true ? 'read-only' : 'open';
      await this.workspace.client.openArchive({ path: closed.path, mode, passphrase });
      await this.workspace.refresh();
      this.closed = null;
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
    this.closed = null;
  }

  /** @param minutes without a key or a pointer; null never locks by itself */
  async setAfter(minutes: LockAfter | null): Promise<void> {
    await this.workspace.client.setLockAfter({ minutes });
    await this.workspace.refresh();
  }
}
