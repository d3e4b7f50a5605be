import type { Backup, RestorePreview } from '../../../main/core/contract/backups';
import { CallFailure, type Client } from '../../client';

/** One backup that was chosen, and what restoring it would change. */
export class RestoreChoice {
  preview = $state.raw<RestorePreview | null>(null);
  looking = $state(false);
  /** The backup is encrypted under another passphrase than the archive: it has to be given. */
  locked = $state(false);
  passphrase = $state('');
  /** Why it cannot be compared. */
  problem = $state<string | null>(null);
  /** How many of all kinds stand here only, and would go. */
  readonly lost: number = $derived(this.preview?.lost.reduce((sum, { total }) => sum + total, 0) ?? 0);
  /** Whether restoring it would change anything. */
  readonly differs: boolean = $derived(
    this.preview !== null &&
      (this.preview.lost.length > 0 ||
        this.preview.regained.length > 0 ||
        this.preview.counts.some(({ here, there, differing }) => here !== there || differing > 0)),
  );

  readonly #stop = new AbortController();

  constructor(
    readonly client: Pick<Client, 'previewRestore'>,
    readonly backup: Backup,
  ) {}

  /** Compares the backup with the archive; why it could not be is kept in `problem`. */
  async look(): Promise<void> {
    if (this.backup.state === 'damaged') return;
    this.looking = true;
    this.problem = null;
    try {
      const { path } = this.backup;
      const request = this.passphrase === '' ? { path } : { path, passphrase: this.passphrase };
      this.preview = await this.client.previewRestore(request, { signal: this.#stop.signal });
      this.locked = false;
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      if (error.code === 'cancelled') return;
      // Asked for the first time, the passphrase was not wrong yet.
      this.problem = error.code === 'locked' && !this.locked ? null : error.message;
      this.locked ||= error.code === 'locked';
    } finally {
      this.looking = false;
    }
  }

  /** Stops comparing: another one was chosen. */
  leave(): void {
    this.#stop.abort();
  }
}
