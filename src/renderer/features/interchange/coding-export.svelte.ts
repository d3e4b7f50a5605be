import type { ExportFormat, ExportLoss } from '../../../main/core/contract/interchange';
import type { Marking } from '../../../main/core/contract/markings';
import type { SavedExport } from '../../../main/core/contract/shell';
import { CallFailure, type Client } from '../../client';
import { LeavingChoice, type LeavingClient } from '../../workspace/leaving/leaving-choice.svelte';

export type CodingExportStage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly file: SavedExport }
  | { readonly kind: 'failed'; readonly message: string };

/** From a choice of form and marking, with what it cannot carry and what stays here, to a file. */
export class CodingExport {
  format = $state<ExportFormat>('qdpx');
  stage: CodingExportStage = $state.raw({ kind: 'choosing' });
  readonly leaving: LeavingChoice;
  #losses = $state.raw<Readonly<Record<string, readonly ExportLoss[]>>>({});
  /** Null until the archive has been looked through for this form and marking. */
  readonly losses: readonly ExportLoss[] | null = $derived.by(
    () => this.#losses[`${this.format} ${this.leaving.marking}`] ?? null,
  );
  /** Whether all that is to be known before it is written is shown. */
  readonly isReady = $derived.by(() => this.losses !== null && this.leaving.stricter !== null);

  constructor(readonly client: Pick<Client, 'exportLosses' | 'saveCoded'> & LeavingClient) {
    this.leaving = new LeavingChoice(client);
  }

  async begin(): Promise<void> {
    await Promise.all([this.leaving.begin(this.format), this.#lookForLosses(this.format, 'none')]);
  }

  async choose(format: ExportFormat, marking: Marking = this.leaving.marking): Promise<void> {
    this.format = format;
    this.stage = { kind: 'choosing' };
    await Promise.all([this.leaving.look(format, marking), this.#lookForLosses(format, marking)]);
  }

  /** Writes the file; only once what it cannot carry and what stays here has been shown. */
  async save(): Promise<void> {
    if (!this.isReady || this.stage.kind === 'saving') return;
    this.stage = { kind: 'saving' };
    try {
      const file = await this.client.saveCoded({ format: this.format, ...this.leaving.terms });
      this.stage = file === null ? { kind: 'choosing' } : { kind: 'saved', file };
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      this.stage = { kind: 'failed', message: error.message };
    }
  }

  async #lookForLosses(format: ExportFormat, marking: Marking): Promise<void> {
    const place = `${format} ${marking}`;
    if (this.#losses[place] !== undefined) return;
    const losses = await this.client.exportLosses({ format, marking });
    this.#losses = { ...this.#losses, [place]: losses };
  }
}
