import type { ExportFormat, ExportLoss } from '../../../main/core/contract/interchange';
import type { SavedExport } from '../../../main/core/contract/window';
import { CallFailure, type Client } from '../../client';

export type CodingExportStage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly file: SavedExport }
  | { readonly kind: 'failed'; readonly message: string };

/** From a choice of form, with what it cannot carry, to a file. */
export class CodingExport {
  format = $state<ExportFormat>('qdpx');
  stage: CodingExportStage = $state.raw({ kind: 'choosing' });
  #losses = $state.raw<Readonly<Partial<Record<ExportFormat, readonly ExportLoss[]>>>>({});
  /** Null until the archive has been looked through for this form. */
  readonly losses: readonly ExportLoss[] | null = $derived(this.#losses[this.format] ?? null);

  constructor(readonly client: Pick<Client, 'exportLosses' | 'saveCoded'>) {}

  async choose(format: ExportFormat): Promise<void> {
    this.format = format;
    this.stage = { kind: 'choosing' };
    if (this.#losses[format] !== undefined) return;
    const losses = await this.client.exportLosses({ format });
    this.#losses = { ...this.#losses, [format]: losses };
  }

  /** Writes the file; only once what it cannot carry has been shown. */
  async save(): Promise<void> {
    if (this.losses === null || this.stage.kind === 'saving') return;
    this.stage = { kind: 'saving' };
    try {
      const file = await this.client.saveCoded({ format: this.format });
      this.stage = file === null ? { kind: 'choosing' } : { kind: 'saved', file };
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      this.stage = { kind: 'failed', message: error.message };
    }
  }
}
