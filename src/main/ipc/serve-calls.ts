import type { MessagePort } from 'node:worker_threads';
import type { Calls } from '../core/contract/calls';
import type { Reply } from '../core/contract/window';
import { dispatch, type Answering } from './dispatch';
import { throttleProgress } from './throttle-progress';
import type { FromWorker, ToWorker } from './worker-messages';

/**
 * Answer calls that arrive on a port, one after the other: two calls in one worker would share one
 * database connection, and closing the archive must not overtake an import. Cancelling is heard at once.
 */
export function serveCalls(port: MessagePort, core: Answering<Calls>): void {
  const running = new Map<number, AbortController>();
  let last: Promise<void> = Promise.resolve();
  const tell = (message: FromWorker, transfer: readonly ArrayBuffer[] = []): void =>
    port.postMessage(message, [...transfer]);

  async function answer(message: Extract<ToWorker, { kind: 'call' }>, signal: AbortSignal): Promise<void> {
    const { id, call, request } = message;
    const progress = throttleProgress((done, total) => tell({ kind: 'progress', id, done, total }));
    const reply = await dispatch(core, call, request, { signal, progress });
    running.delete(id);
    tell({ kind: 'reply', id, reply }, movable(reply));
  }

  port.on('message', (message: ToWorker) => {
    if (message.kind === 'cancel') {
      running.get(message.id)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(message.id, controller);
    last = last.then(() => answer(message, controller.signal));
  });
}

/** Bytes that fill their buffer are moved to the other thread rather than copied. Small Buffers share one and cannot be. */
function movable(reply: Reply<unknown>): readonly ArrayBuffer[] {
  if (!reply.ok || typeof reply.value !== 'object' || reply.value === null) return [];
  const bytes: unknown = 'bytes' in reply.value ? reply.value.bytes : null;
  if (!(bytes instanceof Uint8Array) || !(bytes.buffer instanceof ArrayBuffer)) return [];
  return bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [];
}
