import type { Inspection, MergePreview, MergeResult } from '../../../main/core/contract/exchange';
import { messages } from '../../../main/core/contract/messages/catalogue';
import { CallFailure, type Client } from '../../client';
import { base64 } from '../../lib/base64';
import { ItemChoice } from './item-choice.svelte';

/** A file that was dropped or chosen. */
export interface IncomingFile {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

/** `none`: no file yet. `failed`: the file could not be read or looked at; `problem` says why. */
export type IncomingStage = 'none' | 'reading' | 'failed' | 'shown';

/** Bytes; what the boundary takes in one piece. */
const LARGEST = 64 * 1024 * 1024;

/** A PDF from outside, from the file to its place in the archive. Nothing is written before `take`. */
export class IncomingBrief {
  stage = $state<IncomingStage>('none');
  fileName = $state('');
  problem = $state<string | null>(null);
  inspection = $state.raw<Inspection | null>(null);
  /** Null while no archive is open, and where there is nothing to take. */
  preview = $state.raw<MergePreview | null>(null);
  /** Files that were dropped together with this one. */
  waiting = $state.raw<readonly IncomingFile[]>([]);
  /** The archive that is opened next is where this brief goes. */
  wantsArchive = $state(false);
  readonly choice = new ItemChoice(() => this.preview?.items ?? []);
  readonly carriesData = $derived(this.inspection !== null && this.inspection.carries !== null);
  /** A signer's key is another than the one known, and nobody has settled that yet. */
  readonly keyIsOpen = $derived(
    (this.preview?.trust === 'changed' || this.preview?.trust === 'replaced') && !this.choice.acceptKey,
  );

  #base64 = '';
  /** Counts files, so that an answer about an earlier one is not shown for a later one. */
  #turn = 0;

  constructor(
    readonly client: Pick<Client, 'inspectPdf' | 'previewBriefImport' | 'importBrief'>,
    readonly isArchiveOpen: () => boolean,
  ) {}

  /** Looks at the first of these files; the others wait for `next`. */
  async open([file, ...waiting]: readonly IncomingFile[]): Promise<void> {
    if (file === undefined) return;
    this.waiting = waiting;
    this.#turn += 1;
    const turn = this.#turn;
    this.#begin(file.name);
    try {
      const bytes = await file.bytes();
      if (bytes.length > LARGEST) throw new CallFailure('too-big', messages.exchangeView.tooBig);
      const encoded = base64(bytes);
      const inspection = await this.client.inspectPdf({ base64: encoded });
      if (turn !== this.#turn) return;
      this.#base64 = encoded;
      this.inspection = inspection;
      await this.compare();
      if (turn === this.#turn) this.stage = 'shown';
    } catch (error) {
      if (turn !== this.#turn) return;
      this.stage = 'failed';
      // A file that vanished or may not be read is the user's to settle.
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }

  next(): Promise<void> {
    return this.open(this.waiting);
  }

  /** Holds the brief against the archive that is open, as it is now. */
  async compare(): Promise<void> {
    if (!this.carriesData) return;
    const turn = this.#turn;
    const preview = this.isArchiveOpen()
      ? await this.client.previewBriefImport({ base64: this.#base64 })
      : null;
    if (turn === this.#turn) this.preview = preview;
  }

  /** Writes what is chosen, as one step. */
  take(): Promise<MergeResult> {
    return this.client.importBrief({ base64: this.#base64, choice: this.choice.request });
  }

  #begin(name: string): void {
    this.stage = 'reading';
    this.fileName = name;
    this.problem = null;
    this.inspection = null;
    this.preview = null;
    this.#base64 = '';
    this.choice.reset();
  }
}
