import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import type { CallContext, Calls, Handlers, ParsersOf } from '../core/contract/calls';
import type { LeavingBytes } from '../core/contract/leaving';
import { Failure } from '../core/failure';
import { serveCalls } from './serve-calls';
import type { FromWorker, ToWorker } from './worker-messages';

const { port1: ours, port2: theirs } = new MessageChannel();
afterEach(() => ours.removeAllListeners());

const bytes = new Uint8Array([1, 2, 3]);
const order: string[] = [];

/** Waits until it is cancelled. */
async function waitForCancel({ signal, progress }: CallContext): Promise<never> {
  progress(0, 1);
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  order.push('import stopped');
  throw new Failure('cancelled', 'stopped');
}

const handlers: Partial<Handlers> = {
  importArticles: (_request, context) => waitForCancel(context),
  closeArchive: () => {
    order.push('closed');
    return null;
  },
  exportBrief: () => ({
    fileName: 'a.pdf',
    bytes: bytes as LeavingBytes,
    pages: 1,
    sha256: '' as never,
    warnings: [],
    carries: null,
    signedWith: null,
  }),
};
const parsers = new Proxy({}, { get: () => (input: unknown) => input }) as ParsersOf<Calls>;
serveCalls(theirs, {
  parsers,
  // Only these three are called here.
  handlers: handlers as Handlers satisfies { [C in keyof Calls]: unknown },
  report: (error) => {
    throw error;
  },
});

const tell = (message: ToWorker): void => ours.postMessage(message);

function hear(count: number): Promise<readonly FromWorker[]> {
  const messages: FromWorker[] = [];
  return new Promise((resolve) => {
    ours.on('message', (message: FromWorker) => {
      messages.push(message);
      if (messages.length === count) resolve(messages);
    });
  });
}

test('a call waits for the one before it, and cancelling overtakes both', async () => {
  const heard = hear(3);
  tell({ kind: 'call', id: 1, call: 'importArticles', request: null });
  tell({ kind: 'call', id: 2, call: 'closeArchive', request: null });
  tell({ kind: 'cancel', id: 1 });
  expect(await heard).toEqual([
    { kind: 'progress', id: 1, done: 0, total: 1 },
    { kind: 'reply', id: 1, reply: { ok: false, code: 'cancelled', message: 'stopped' } },
    { kind: 'reply', id: 2, reply: { ok: true, value: null } },
  ]);
  expect(order).toEqual(['import stopped', 'closed']);
});

test('the bytes of a document are moved, not copied', async () => {
  const heard = hear(1);
  tell({ kind: 'call', id: 3, call: 'exportBrief', request: null });
  const [message] = await heard;
  expect(message).toMatchObject({ reply: { ok: true, value: { bytes: new Uint8Array([1, 2, 3]) } } });
  expect(bytes.byteLength).toBe(0);
});
