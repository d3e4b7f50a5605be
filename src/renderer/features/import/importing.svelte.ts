import type { ArticleId } from '../../../main/core/contract/ids';
import type { ArticleDetails } from '../../../main/core/contract/article-fields';
import type { ImportReport } from '../../../main/core/contract/importing';
import { CallFailure, type Client } from '../../client';
import { base64 } from '../../lib/base64';

/** Where one input stands. */
export type ImportState = 'waiting' | 'reading' | ImportReport['outcome'] | 'passed' | 'cancelled';

/** What can be done about an input that is not in the archive. */
export type Remedy = 'paste' | 'choose' | 'again';

export interface ImportRow {
  readonly key: number;
  readonly name: string;
  readonly source: ImportSource;
  readonly state: ImportState;
  readonly report: ImportReport | null;
  /** Why it is not in the archive as a new article; null when it is, or is still to come. */
  readonly why: string | null;
  readonly remedy: Remedy | null;
}

/** A file or a pasted text that waits for its turn. */
export interface ImportSource {
  readonly name: string;
  /** Null for pasted text. */
  readonly fileName: string | null;
  readonly details?: Partial<ArticleDetails> | undefined;
  /** Why it is no article and is not read: hidden, or part of a saved page. */
  readonly passedOver?: string;
  bytes(): Promise<Uint8Array>;
}

/** So few inputs go one by one, as the core imports them. */
const FEW = 8;
/** Of more, so many go together, and so many bytes, one more input aside: the core reads them on several threads. */
const TOGETHER = 48;
const MOST_BYTES = 4 * 1024 * 1024;

const WAITING = { state: 'waiting', report: null, why: null, remedy: null } as const;
const CANCELLED = { state: 'cancelled', remedy: 'again' } as const;

/** How many inputs stand where. */
export interface ImportCounts {
  readonly added: number;
  readonly duplicate: number;
  readonly failed: number;
  readonly passed: number;
  readonly left: number;
  readonly words: number;
  readonly quotes: number;
}

/**
 * Imports inputs in their order, a few one by one, many some at a time: what is said to be in the archive is safe before the
 * next begin, reading can start at once, and stopping loses nothing.
 */
export class Importing {
  rows = $state.raw<readonly ImportRow[]>([]);
  running = $state(false);
  readonly counts: ImportCounts = $derived.by(() => count(this.rows));
  /** Keys of rows that wait. */
  #queue: number[] = [];
  #lastKey = 0;
  #stop: AbortController | null = null;

  constructor(readonly client: Pick<Client, 'importArticles'>) {}

  /** Puts inputs at the end of the line and starts if nothing runs; resolves when the line is empty. */
  async add(sources: readonly ImportSource[]): Promise<void> {
    if (!this.running) this.rows = [];
    const rows = sources.map((source): ImportRow => {
      this.#lastKey += 1;
      const row = { key: this.#lastKey, name: source.name, source, ...WAITING };
      if (source.passedOver !== undefined) return { ...row, state: 'passed', why: source.passedOver };
      this.#queue.push(row.key);
      return row;
    });
    this.rows = [...this.rows, ...rows];
    if (!this.running) await this.#run();
  }

  /** Tries a row again, with another source where one is given; the other rows stay as they are. */
  async retry(key: number, source?: ImportSource): Promise<void> {
    if (this.#queue.includes(key)) return;
    this.#queue.push(key);
    this.#set(key, source === undefined ? WAITING : { ...WAITING, source });
    if (!this.running) await this.#run();
  }

  /** Stops after what is being read; what is imported stays. */
  cancel(): void {
    this.#stop?.abort();
    for (const key of this.#queue) this.#set(key, CANCELLED);
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
      while (this.#queue.length > 0) await this.#importNext(this.#stop.signal);
    } finally {
      this.running = false;
      this.#stop = null;
    }
  }

  async #importNext(signal: AbortSignal): Promise<void> {
    const most = this.#queue.length > FEW ? TOGETHER : 1;
    const read: Read[] = [];
    for (let size = 0; read.length < most && size < MOST_BYTES;) {
      const key = this.#queue.shift();
      if (key === undefined) break;
      const row = this.rows.find((each) => each.key === key);
      if (row === undefined) continue;
      this.#set(key, { state: 'reading' });
      const bytes = await this.#bytesOf(row);
      if (bytes === null) continue;
      read.push({ key, source: row.source, bytes });
      size += bytes.length;
    }
    if (read.length > 0) await this.#import(read, signal);
  }

  async #bytesOf({ key, source }: ImportRow): Promise<Uint8Array | null> {
    try {
      return await source.bytes();
    } catch (error) {
      // A file that vanished or may not be read is the user's to settle, not a reason to stop the others.
      this.#set(key, failed(error));
      return null;
    }
  }

  /** Several are not cancelled on the way: each of them is in the archive or is not, and has to be told. */
  async #import(read: readonly Read[], signal: AbortSignal): Promise<void> {
    try {
      const inputs = read.map(({ source, bytes }) => ({
        fileName: source.fileName,
        base64: base64(bytes),
        details: source.details,
      }));
      const reports = await this.client.importArticles({ inputs }, read.length === 1 ? { signal } : {});
      read.forEach(({ key, bytes }, index) => {
        const report = reports[index];
        if (report === undefined) throw new Error('importArticles reported nothing for one input');
        const remedy = report.outcome !== 'failed' ? null : bytes.length === 0 ? 'choose' : 'paste';
        this.#set(key, { state: report.outcome, report, why: report.why, remedy });
      });
    } catch (error) {
      if (read.length > 1) {
        // Refused as a whole, for one of them perhaps.
        for (const one of read) await this.#import([one], signal);
        return;
      }
      const isCancelled = error instanceof CallFailure && error.code === 'cancelled';
      for (const { key } of read) this.#set(key, isCancelled ? CANCELLED : failed(error));
    }
  }

  #set(key: number, change: Partial<ImportRow>): void {
    this.rows = this.rows.map((row) => (row.key === key ? { ...row, ...change } : row));
  }
}

/** An input whose bytes are here. */
interface Read {
  readonly key: number;
  readonly source: ImportSource;
  readonly bytes: Uint8Array;
}

function failed(error: unknown): Partial<ImportRow> {
  const why = error instanceof Error ? error.message : String(error);
  return { state: 'failed', why, remedy: 'choose' };
}

function count(rows: readonly ImportRow[]): ImportCounts {
  const counts = { added: 0, duplicate: 0, failed: 0, passed: 0, left: 0, words: 0, quotes: 0 };
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
