import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** The Chrome DevTools Protocol over a pipe: file 3 of the browser is read by it, file 4 written; U+0000 ends a message. */
export interface BrowserPipe {
  /** @returns the result, or null where the browser refuses; never settles when it says nothing */
  ask(method: string, params?: object, sessionId?: string): Promise<unknown>;
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
}

export function browserPipe(child: ChildProcess): BrowserPipe {
  const toBrowser = child.stdio[3] as Writable;
  const fromBrowser = child.stdio[4] as Readable;
  const waiting = new Map<number, (result: unknown) => void>();
  let unread = '';
  let lastId = 0;

  // A browser that ends closes its pipe while we write; that it ended is heard elsewhere.
  toBrowser.on('error', () => undefined);
  fromBrowser.on('error', () => undefined);
  fromBrowser.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (unread + chunk).split('\0');
    unread = messages.pop() ?? '';
    for (const message of messages) {
      const { id = 0, result = null } = JSON.parse(message) as Answer;
      waiting.get(id)?.(result);
      waiting.delete(id);
    }
  });

  return {
    ask(method, params = {}, sessionId) {
      lastId += 1;
      const id = lastId;
      toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      return new Promise((resolve) => waiting.set(id, resolve));
    },
  };
}
