import { Worker, type WorkerOptions } from 'node:worker_threads';
import { Failure } from '../../failure';
import type { ImportInput } from '../../contract/importing';
import { messages } from '../../contract/messages/catalogue';
import { language } from '../../contract/messages/language';
import type { DocumentContents, ReadDocument } from './read-document';
import type { FromReader, ReaderData, ToReader } from './reader-messages';

/** What was made of a document's bytes, or why nothing could be. */
export type Reading =
  | {
      readonly document: ReadDocument;
      /** Where the document was read in place, they are found when they are asked for. */
      readonly contents: () => DocumentContents;
    }
  | { readonly error: unknown };

/** Documents that a thread has been sent and has not answered: enough to read on while a group is being written. */
const DEPTH = 16;
/** How long one document may be read, in ms. A page of 20 MB takes some seconds; what takes this long does not end. */
const PATIENCE = 120_000;
/** How long threads wait for another import, in ms. */
const LINGER = 10_000;
/** Megabytes of heap; what needs more is no article, and a thread that ends for it takes nothing along. */
const HEAP = 2_048;

export interface ReaderPoolOptions {
  /** The built `document-reader.js`. */
  readonly reader: URL;
  /** How many threads. */
  readonly size: number;
  /** Hears of a thread that ended by itself: a bug, whatever document brought it out. */
  readonly report: (error: unknown) => void;
  /** Megabytes of heap that a thread may have; for tests. */
  readonly heap?: number;
}

interface Task {
  readonly input: ImportInput;
  readonly settle: (reading: Reading | null) => void;
}

/**
 * Threads that read documents beside the one that writes them. They are started by the first document and end when nothing
 * was asked of them for a while; waiting, they keep no process alive. A thread that dies, runs out of memory or never answers
 * costs the document that it was reading: what was waiting behind it goes to another one.
 */
export class ReaderPool {
  /** How many documents are worth asking for at a time. */
  readonly ahead: number;
  readonly #options: ReaderPoolOptions;
  readonly #queue: Task[] = [];
  readonly #readers = new Set<Reader>();
  /** Threads cannot be started here, so that whoever asks reads by himself. */
  #isBroken = false;
  #lingering: NodeJS.Timeout | null = null;

  constructor(options: ReaderPoolOptions) {
    this.#options = options;
    this.ahead = options.size * DEPTH;
  }

  /** @returns null where no thread can be had, or all of them were ended by `stop` */
  read(input: ImportInput): Promise<Reading | null> {
    return new Promise((settle) => {
      this.#queue.push({ input, settle });
      this.#deal();
    });
  }

  /** Ends every thread at once and answers null to whoever waits; the next document starts them anew. */
  stop(): void {
    const left = [...this.#readers].flatMap((reader) => reader.end());
    this.#readers.clear();
    for (const { settle } of [...left, ...this.#queue.splice(0)]) settle(null);
    this.#rest();
  }

  /** The next documents to whoever has least to do. */
  #deal(): void {
    if (this.#isBroken) {
      for (const { settle } of this.#queue.splice(0)) settle(null);
    }
    while (this.#queue.length > 0) {
      if (this.#readers.size < this.#options.size) this.#start();
      const [idlest] = [...this.#readers].sort((one, other) => one.load - other.load);
      if (idlest === undefined || idlest.load >= DEPTH) break;
      const task = this.#queue.shift();
      if (task !== undefined) idlest.take(task);
    }
    this.#rest();
  }

  #start(): void {
    const { report, reader: url, heap = HEAP } = this.#options;
    const workerData = { language: language() } satisfies ReaderData;
    const options = { resourceLimits: { maxOldGenerationSizeMb: heap }, workerData };
    const reader: Reader = new Reader(url, options, {
      answered: () => this.#deal(),
      ended: (left, error) => {
        this.#readers.delete(reader);
        if (error !== null) report(error);
        // One that never began has read nothing: it is the threads that fail, not a document.
        if (!reader.hasBegun) this.#isBroken = true;
        else left.shift()?.settle({ error: new Failure('bad-file', messages.ingest.failures.givenUp) });
        this.#queue.unshift(...left);
        this.#deal();
      },
    });
    this.#readers.add(reader);
  }

  /** While nobody waits for an answer, a clock runs at whose end the threads go. */
  #rest(): void {
    if (this.#lingering !== null) clearTimeout(this.#lingering);
    this.#lingering = null;
    if (this.#readers.size === 0 || [...this.#readers].some(({ load }) => load > 0)) return;
    this.#lingering = setTimeout(() => this.stop(), LINGER).unref();
  }
}

interface Heard {
  readonly answered: () => void;
  /** With what it had not answered, oldest first, and the bug that ended it, if it was one. */
  readonly ended: (left: Task[], error: unknown) => void;
}

/** One thread, and what it was sent and has not answered. */
class Reader {
  hasBegun = false;
  readonly #worker: Worker;
  readonly #tasks: Task[] = [];
  #clock: NodeJS.Timeout | null = null;
  /** Of native code that ends its thread nothing else is heard. */
  #error: unknown = new Error('a reader ended by itself');

  constructor(url: URL, options: WorkerOptions, heard: Heard) {
    this.#worker = new Worker(url, options);
    this.#worker.on('message', (message: FromReader) => {
      if (message.kind === 'ready') this.hasBegun = true;
      else this.#tasks.shift()?.settle(readingOf(message));
      this.#wind();
      if (message.kind !== 'ready') heard.answered();
    });
    this.#worker.on('error', (error) => {
      this.#error = isOutOfMemory(error) ? null : error;
    });
    this.#worker.on('exit', () => {
      const left = this.#tasks.splice(0);
      this.#wind();
      heard.ended(left, this.#error);
    });
  }

  get load(): number {
    return this.#tasks.length;
  }

  take(task: Task): void {
    const { fileName, base64, details } = task.input;
    const bytes = bytesOf(base64);
    const message: ToReader = { fileName, bytes, details };
    this.#worker.postMessage(message, [bytes.buffer]);
    this.#tasks.push(task);
    if (this.#tasks.length === 1) this.#wind();
  }

  /** @returns what it leaves unanswered */
  end(): Task[] {
    const left = this.#tasks.splice(0);
    this.#worker.removeAllListeners();
    this.#wind();
    void this.#worker.terminate();
    return left;
  }

  /** Waits from now on for the oldest answer; where none is owed, nothing is waited for. */
  #wind(): void {
    if (this.#clock !== null) clearTimeout(this.#clock);
    this.#clock = null;
    if (this.#tasks.length === 0) {
      this.#worker.unref();
      return;
    }
    this.#worker.ref();
    if (!this.hasBegun) return;
    this.#clock = setTimeout(() => {
      this.#error = null;
      void this.#worker.terminate();
    }, PATIENCE);
  }
}

function readingOf(message: Exclude<FromReader, { kind: 'ready' }>): Reading {
  switch (message.kind) {
    case 'read':
      return { document: message.document, contents: () => message.contents };
    case 'refused':
      return { error: new Failure(message.code, message.message) };
    case 'fault':
      return { error: message.error };
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** In a buffer of its own, which can be moved to another thread: small Buffers share one. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Buffer.byteLength(base64, 'base64'));
  const written = Buffer.from(bytes.buffer).write(base64, 'base64');
  return written === bytes.length ? bytes : bytes.slice(0, written);
}
