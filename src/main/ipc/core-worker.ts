import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { CallContext, CallName } from '../core/contract/calls';
import type { Changes } from '../core/contract/changes';
import { messages } from '../core/contract/messages/catalogue';
import type { Reply } from '../core/contract/window';
import { BACKGROUND } from './background-context';
import type { FromWorker, ToWorker, WorkerData } from './worker-messages';

/** How long a worker may take to finish what it is doing before it is ended, in ms. */
const PATIENCE = 5_000;

interface Pending {
  readonly context: CallContext;
  readonly settle: (reply: Reply<unknown>) => void;
}

/** The main thread's end of one worker. A worker that died fails what it was doing and is started anew by the next call. */
export class CoreWorker {
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #lastId = 0;

  constructor(
    readonly url: URL,
    readonly data: WorkerData,
    readonly report: (error: unknown) => string,
    /** Hears what was touched by a call that wrote something. */
    readonly changed: (changes: Changes) => void,
  ) {}

  /** False before the first call and after a crash: the worker then has no archive open. */
  get alive(): boolean {
    return this.#worker !== null;
  }

  /** Start before the first call, so that loading goes on beside other work. */
  start(): void {
    this.#worker ??= this.#spawn();
  }

  call(call: CallName, request: unknown, context: CallContext): Promise<Reply<unknown>> {
    this.start();
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      const cancel = (): void => this.#tell({ kind: 'cancel', id });
      const settle = (reply: Reply<unknown>): void => {
        context.signal.removeEventListener('abort', cancel);
        this.#pending.delete(id);
        resolve(reply);
      };
      this.#pending.set(id, { context, settle });
      this.#tell({ kind: 'call', id, call, request });
      if (context.signal.aborted) cancel();
      else context.signal.addEventListener('abort', cancel);
    });
  }

  /** Cancel what runs, close the archive and end the thread; after some seconds also if it does not answer. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    for (const id of this.#pending.keys()) this.#tell({ kind: 'cancel', id });
    const patience = new AbortController();
    const closed = this.call('closeArchive', {}, BACKGROUND);
    await Promise.race([closed, delay(PATIENCE, null, { signal: patience.signal })]);
    patience.abort();
    this.#worker = null;
    await worker.terminate();
  }

  #tell(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #spawn(): Worker {
    const worker = new Worker(this.url, { workerData: this.data });
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'changed') {
        this.changed(message.changes);
        return;
      }
      const pending = this.#pending.get(message.id);
      if (message.kind === 'reply') pending?.settle(message.reply);
      else pending?.context.progress(message.done, message.total);
    });
    let details: string | null = null;
    worker.on('error', (error) => {
      details = this.report(error);
    });
    worker.on('exit', (code) => {
      if (this.#worker === worker) {
        this.#worker = null;
        // Native code that ends its thread throws nothing.
        if (code !== 0) details ??= this.report(new Error('a worker ended by itself'));
      }
      const kept = details === null ? {} : { details };
      for (const { settle } of [...this.#pending.values()]) {
        settle({ ok: false, code: 'unexpected', message: messages.shell.workerStopped, ...kept });
      }
    });
    return worker;
  }
}
