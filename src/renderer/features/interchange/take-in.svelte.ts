import type { TakeInReport } from '../../../main/core/contract/interchange';
import { messages } from '../../../main/core/contract/messages/catalogue';
import { CallFailure, type Client } from '../../client';
import { base64 } from '../../lib/base64';

/** A file as the window got it. */
export interface GivenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type TakeInStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  /** Looked through; nothing is written. */
  | { readonly kind: 'planned'; readonly name: string; readonly report: TakeInReport }
  /** `total` is 0 until the first step is known. */
  | { readonly kind: 'taking'; readonly done: number; readonly total: number }
  | { readonly kind: 'taken'; readonly name: string; readonly report: TakeInReport }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly message: string };

/** What a call takes at most; a larger file is not even read. */
const LARGEST_MEBIBYTES = 64;

/** From a file of another program to the archive: first what would come, then it comes, and it can be taken back. */
export class TakeIn {
  stage: TakeInStage = $state.raw({ kind: 'idle' });
  #file: { readonly fileName: string; readonly base64: string } | null = null;
  #stop: AbortController | null = null;

  constructor(readonly client: Pick<Client, 'importProject' | 'undo'>) {}

  /** Whether something would come that is not in the archive. */
  get hasNews(): boolean {
    return this.stage.kind === 'planned' && isNews(this.stage.report);
  }

  /** Looks a file through without writing. */
  async look(file: GivenFile): Promise<void> {
    const { name } = file;
    if (file.size > LARGEST_MEBIBYTES * 2 ** 20) {
      this.stage = { kind: 'failed', message: messages.interchangeView.takeIn.tooBig(LARGEST_MEBIBYTES) };
      return;
    }
    this.stage = { kind: 'reading', name };
    await this.#watched(async (signal) => {
      this.#file = { fileName: name, base64: base64(new Uint8Array(await file.arrayBuffer())) };
      const report = await this.client.importProject({ ...this.#file, dryRun: true }, { signal });
      this.stage = { kind: 'planned', name, report };
    });
  }

  async take(): Promise<void> {
    const file = this.#file;
    if (!this.hasNews || file === null) return;
    this.stage = { kind: 'taking', done: 0, total: 0 };
    await this.#watched(async (signal) => {
      const onprogress = (done: number, total: number): void => {
        this.stage = { kind: 'taking', done, total };
      };
      const report = await this.client.importProject({ ...file, dryRun: false }, { onprogress, signal });
      this.stage = { kind: 'taken', name: file.fileName, report };
    });
  }

  /** Takes back what was taken in last. */
  async undo(): Promise<void> {
    if (this.stage.kind !== 'taken' || !isNews(this.stage.report)) return;
    await this.client.undo({});
    this.stage = { kind: 'undone' };
  }

  /** Stops what runs; nothing has been written then. */
  stop(): void {
    this.#stop?.abort();
  }

  async #watched(run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    try {
      await run(stop.signal);
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      this.stage = error.code === 'cancelled' ? { kind: 'idle' } : { kind: 'failed', message: error.message };
    } finally {
      this.#stop = null;
    }
  }
}

const isNews = ({ added }: TakeInReport): boolean => Object.values(added).some((count: number) => count > 0);
