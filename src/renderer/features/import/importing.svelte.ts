import type { ArticleId } from '../../../main/core/contract/ids';
import type { ArticleDetails, ImportReport } from '../../../main/core/contract/model';
import { CallFailure, type Client } from '../../client';
import { base64 } from './base64';

/** Where one input stands. */
export type ImportState = 'waiting' | 'reading' | ImportReport['outcome'] | 'cancelled';

export interface ImportRow {
  readonly key: number;
  readonly name: string;
  readonly state: ImportState;
  readonly report: ImportReport | null;
  /** Why it is not in the archive as a new article; null when it is, or is still to come. */
  readonly why: string | null;
}

/** A file or a pasted text that waits for its turn. */
export interface ImportSource {
  readonly name: string;
  /** Null for pasted text. */
  readonly fileName: string | null;
  readonly details?: Partial<ArticleDetails> | undefined;
  bytes(): Promise<Uint8Array>;
}

/** How many inputs stand where. */
export interface ImportCounts {
  readonly added: number;
  readonly duplicate: number;
  readonly failed: number;
  readonly left: number;
  readonly words: number;
  readonly quotes: number;
}

/**
 * Imports one input after the other, so that each is safe before the next begins, reading can start
 * at once, and stopping loses nothing.
 */
export class Importing {
  rows = $state.raw<readonly ImportRow[]>([]);
  running = $state(false);
  readonly counts: ImportCounts = $derived.by(() => count(this.rows));
  #queue: { key: number; source: ImportSource }[] = [];
  #lastKey = 0;
  #stop: AbortController | null = null;

  constructor(readonly client: Pick<Client, 'importArticles'>) {}

  /** Puts inputs at the end of the line and starts if nothing runs; resolves when the line is empty. */
  async add(sources: readonly ImportSource[]): Promise<void> {
    if (!this.running && this.#queue.length === 0) this.rows = [];
    const rows: ImportRow[] = [];
    for (const source of sources) {
      this.#lastKey += 1;
      this.#queue.push({ key: this.#lastKey, source });
      rows.push({ key: this.#lastKey, name: source.name, state: 'waiting', report: null, why: null });
    }
    this.rows = [...this.rows, ...rows];
    if (!this.running) await this.#run();
  }

  /** Stops after the input that is being read; what is imported stays. */
  cancel(): void {
    this.#stop?.abort();
    for (const { key } of this.#queue) this.#set(key, { state: 'cancelled' });
    this.#queue = [];
  }

  /** The article of the first input that is now in the archive. */
  firstArticle(): ArticleId | null {
    for (const { report } of this.rows) {
      if (report !== null && report.articleId !== null) return report.articleId;
    }
    return null;
  }

  async #run(): Promise<void> {
    this.running = true;
    this.#stop = new AbortController();
    try {
      for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
        this.#set(next.key, { state: 'reading' });
        this.#set(next.key, await this.#import(next.source, this.#stop.signal));
      }
    } finally {
      this.running = false;
      this.#stop = null;
    }
  }

  async #import(source: ImportSource, signal: AbortSignal): Promise<Partial<ImportRow>> {
    try {
      const input = {
        fileName: source.fileName,
        base64: base64(await source.bytes()),
        details: source.details,
      };
      const [report] = await this.client.importArticles({ inputs: [input] }, { signal });
      if (report === undefined) throw new Error('importArticles reported nothing for one input');
      return { state: report.outcome, report, why: report.why };
    } catch (error) {
      if (error instanceof CallFailure && error.code === 'cancelled') return { state: 'cancelled' };
      // A file that vanished or may not be read is the user's to settle, not a reason to stop the others.
      return { state: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
  }

  #set(key: number, change: Partial<ImportRow>): void {
    this.rows = this.rows.map((row) => (row.key === key ? { ...row, ...change } : row));
  }
}

function count(rows: readonly ImportRow[]): ImportCounts {
  const counts = { added: 0, duplicate: 0, failed: 0, left: 0, words: 0, quotes: 0 };
  for (const { state, report } of rows) {
    if (state === 'waiting' || state === 'reading') counts.left += 1;
    else if (state !== 'cancelled') counts[state] += 1;
    if (state === 'added' && report !== null) {
      counts.words += report.words;
      counts.quotes += report.quotes;
    }
  }
  return counts;
}
