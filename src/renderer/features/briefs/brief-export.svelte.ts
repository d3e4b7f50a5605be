import type { BriefId } from '../../../main/core/contract/ids';
import { en } from '../../../main/core/contract/messages/catalogue';
import type { BriefDraft, Marking } from '../../../main/core/contract/model';
import type { SavedFile } from '../../../main/core/contract/window';
import { CallFailure, type Client } from '../../client';
import type { EvidenceLookup } from './evidence-refs';
import { findUnsettled, type Unsettled } from './unsettled';

/** The brief that goes out: what an export needs to know of the editor. */
export interface ExportedBrief {
  readonly id: BriefId;
  readonly draft: BriefDraft;
  readonly lookup: EvidenceLookup;
  save(): Promise<boolean>;
}

export type ExportStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking'; readonly unsettled: readonly Unsettled[] }
  /** `total` is 0 until the first step is known. */
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly file: SavedFile }
  | { readonly kind: 'failed'; readonly message: string };

/** From "Export…" to a file: says what is unsettled, asks, shows progress, and can be stopped. */
export class BriefExport {
  /** The writer said yes to sources that are marked above the brief. */
  acceptsMarking = $state(false);
  #stage: ExportStage = $state.raw({ kind: 'idle' });
  #stop: AbortController | null = null;
  readonly #client: Pick<Client, 'saveBriefPdf'>;
  readonly #brief: ExportedBrief;

  /** What would have to be lowered or accepted: the highest marking among sources above the brief's. */
  readonly highestMarking: Marking | null = $derived.by(() => {
    const unsettled = this.#stage.kind === 'asking' ? this.#stage.unsettled : [];
    for (const finding of unsettled) if (finding.kind === 'source-above-marking') return finding.highest;
    return null;
  });
  readonly mayGoOn = $derived.by(
    () => this.#stage.kind === 'asking' && (this.highestMarking === null || this.acceptsMarking),
  );

  constructor(client: Pick<Client, 'saveBriefPdf'>, brief: ExportedBrief) {
    this.#client = client;
    this.#brief = brief;
  }

  get stage(): ExportStage {
    return this.#stage;
  }

  /** Look the brief over; with nothing to settle, export at once. */
  async begin(): Promise<void> {
    if (this.#stage.kind === 'running') return;
    this.acceptsMarking = false;
    this.look();
    if (this.#stage.kind === 'asking' && this.#stage.unsettled.length === 0) await this.run();
  }

  /** Look again, after the writer settled something from the list itself. */
  look(): void {
    this.#stage = { kind: 'asking', unsettled: findUnsettled(this.#brief.draft, this.#brief.lookup) };
  }

  async run(): Promise<void> {
    if (!this.mayGoOn) return;
    const stop = new AbortController();
    this.#stop = stop;
    this.#stage = { kind: 'running', done: 0, total: 0 };
    try {
      // What is exported is what the archive has, so the last words typed must be there first.
      if (!(await this.#brief.save())) throw new CallFailure('conflict', en.briefsView.exportUnsaved);
      stop.signal.throwIfAborted();
      const onprogress = (done: number, total: number): void => {
        this.#stage = { kind: 'running', done, total };
      };
      const file = await this.#client.saveBriefPdf(
        { briefId: this.#brief.id },
        { onprogress, signal: stop.signal },
      );
      this.#stage = file === null ? { kind: 'idle' } : { kind: 'done', file };
    } catch (error) {
      if (stop.signal.aborted) this.#stage = { kind: 'idle' };
      else if (error instanceof CallFailure) this.#stage = { kind: 'failed', message: error.message };
      else {
        this.#stage = { kind: 'failed', message: en.briefsView.exportBroke };
        throw error;
      }
    } finally {
      this.#stop = null;
    }
  }

  /** Stops a running export, and closes whatever is asked or said. */
  close(): void {
    this.#stop?.abort();
    if (this.#stage.kind !== 'running') this.#stage = { kind: 'idle' };
  }
}
