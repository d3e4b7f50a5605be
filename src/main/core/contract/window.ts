/**
 * What the window may ask beyond the core: things only a shell can do. Together with `Calls`
 * this is all that `window.attache` carries.
 */
import type { Calls, CoreOnly } from './calls';
import type { Changes } from './changes';
import type { shellCalls } from './calls/shell';

export type WindowCalls = Omit<Calls, CoreOnly> & typeof shellCalls;
export type WindowCallName = keyof WindowCalls;

/** Answers are data: an Error would lose its class and its code on the way. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly code: FailureCode;
      readonly message: string;
      /** Of what is `unexpected`: what the error log kept, for a report. */
      readonly details?: string;
    };

export type FailureCode =
  | 'bad-request'
  | 'not-found'
  | 'conflict'
  | 'read-only'
  | 'no-archive'
  /** Nobody has said who works here, and the call writes that down. */
  | 'unnamed'
  | 'bad-file'
  | 'too-big'
  | 'in-use'
  /** The archive is encrypted, and no passphrase or a wrong one was given. */
  | 'locked'
  /** No room on the disk. */
  | 'disk-full'
  /** The file of the open archive was renamed, deleted or replaced, and nothing more is written to it. */
  | 'moved'
  | 'newer-archive'
  | 'damaged'
  | 'cancelled'
  | 'unexpected';

/** What the window hears without asking. */
export type WindowEvent =
  | { readonly kind: 'progress'; readonly callId: number; readonly done: number; readonly total: number }
  /** Something was written; what shows it reads it again. */
  | { readonly kind: 'changed'; readonly changes: Changes }
  /** The archive was locked, by hand or by itself: nothing of it may be shown until it is opened again. */
  | { readonly kind: 'locked'; readonly name: string; readonly path: string };

/** The whole of `window.attache`. */
export interface Bridge {
  call(name: WindowCallName, callId: number, request: unknown): Promise<Reply<unknown>>;
  cancel(callId: number): void;
  listen(listener: (event: WindowEvent) => void): void;
}
