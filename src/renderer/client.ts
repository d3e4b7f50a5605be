/**
 * The window's side of the boundary: calls by name, typed by the contract. The only file that
 * speaks to the bridge; whatever a shell puts behind it is the same to every feature.
 */
import type { ArchiveInfo } from '../main/core/contract/archive';
import type { Changes } from '../main/core/contract/changes';
import type { ClientOf } from '../main/core/contract/calls';
import type { Bridge, FailureCode, WindowCallName, WindowCalls } from '../main/core/contract/window';

export interface CallOptions {
  readonly onprogress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export type Client = ClientOf<WindowCalls, CallOptions>;

/** A call that the core refused; the message is for the user and says what to do. */
export class CallFailure extends Error {
  override readonly name = 'CallFailure';

  constructor(
    readonly code: FailureCode,
    message: string,
    /** Of what is `unexpected`: what the error log kept, for a report. */
    readonly details: string | null = null,
  ) {
    super(message);
  }
}

/** An archive that was open until it was locked. */
export type LockedArchive = Pick<ArchiveInfo, 'name' | 'path'>;

/** The calls, and a way to hear of changes. */
export interface Connection {
  readonly client: Client;
  /**
   * How somebody is asked who works here, when a call wants to write that down and nobody has said it. The call waits for
   * the answer and is made again; where there is none (false), it fails as it did.
   */
  introduceWith(ask: () => Promise<boolean>): void;
  /** Tells `listener` whenever something was written, and what it touched. */
  onchange(listener: (changes: Changes) => void): void;
  /** Tells `listener` when the open archive was locked. */
  onlock(listener: (archive: LockedArchive) => void): void;
  /** Tells `listener` of every call that ended in a bug of the program, whatever becomes of its failure. */
  onbug(listener: (failure: CallFailure) => void): void;
  /** Tells `listener` of every call that was refused, and of which it was, whatever becomes of its failure. */
  onrefusal(listener: (name: WindowCallName, failure: CallFailure) => void): void;
}

/** Makes the calls of the contract out of a shell's bridge. */
export function connect(bridge: Bridge): Connection {
  let lastCallId = 0;
  const watched = new Map<number, NonNullable<CallOptions['onprogress']>>();
  const listeners: ((changes: Changes) => void)[] = [];
  let introduce: () => Promise<boolean> = () => Promise.resolve(false);
  const lockListeners: ((archive: LockedArchive) => void)[] = [];
  const bugListeners: ((failure: CallFailure) => void)[] = [];
  const refusalListeners: ((name: WindowCallName, failure: CallFailure) => void)[] = [];

  bridge.listen((event) => {
    if (event.kind === 'progress') watched.get(event.callId)?.(event.done, event.total);
    else if (event.kind === 'locked') for (const listener of lockListeners) listener(event);
    else for (const listener of listeners) listener(event.changes);
  });

  async function call(name: WindowCallName, request: unknown, options: CallOptions = {}): Promise<unknown> {
    const { onprogress, signal } = options;
    lastCallId += 1;
    const callId = lastCallId;
    if (signal?.aborted === true) throw new CallFailure('cancelled', '');
    const cancel = (): void => bridge.cancel(callId);
    signal?.addEventListener('abort', cancel);
    if (onprogress !== undefined) watched.set(callId, onprogress);
    try {
      let reply = await bridge.call(name, callId, request);
      if (!reply.ok && reply.code === 'unnamed' && (await introduce())) {
        reply = await bridge.call(name, callId, request);
      }
      if (reply.ok) return reply.value;
      const failure = new CallFailure(reply.code, reply.message, reply.details);
      if (failure.details !== null) for (const listener of bugListeners) listener(failure);
      for (const listener of refusalListeners) listener(name, failure);
      throw failure;
    } finally {
      watched.delete(callId);
      signal?.removeEventListener('abort', cancel);
    }
  }

  // Any name makes a call: which names there are, the compiler holds us to, and what answers refuses the others.
  const client = new Proxy({} as Client, {
    get: (_calls, name) =>
      typeof name === 'symbol' || name === 'then'
        ? undefined // a promise that settles with the client asks whether it is one itself
        : (request: unknown, options?: CallOptions) => call(name as WindowCallName, request, options),
  });
  return {
    client,
    introduceWith(ask) {
      introduce = ask;
    },
    onchange: (listener) => listeners.push(listener),
    onlock: (listener) => lockListeners.push(listener),
    onbug: (listener) => bugListeners.push(listener),
    onrefusal: (listener) => refusalListeners.push(listener),
  };
}
