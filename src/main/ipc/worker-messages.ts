/** What passes between the main thread and a worker that runs the core. */
import type { CallName } from '../core/contract/calls';
import type { Changes } from '../core/contract/changes';
import type { Reply } from '../core/contract/window';
import type { ErrorLogPlace } from '../error-log/error-log';

/** `quick` answers while the analyst types; `long` imports and exports; `aside` makes and checks backups. */
export type WorkerRole = 'quick' | 'long' | 'aside';

/** Given to a worker when it starts. */
export interface WorkerData {
  readonly role: WorkerRole;
  /** Folder of fonts, colour profile and sample articles. */
  readonly resources: string;
  /** Folder of what this machine keeps for the user; null for none. */
  readonly dataFolder: string | null;
  /** Address of the built `document-reader.js`. */
  readonly reader: string;
  readonly log: ErrorLogPlace;
  /** What it says things in (BCP 47). */
  readonly language: string;
}

export type ToWorker =
  | { readonly kind: 'call'; readonly id: number; readonly call: CallName; readonly request: unknown }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  /** Something was written. Comes before the reply of the call that wrote it. */
  | { readonly kind: 'changed'; readonly changes: Changes }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number };
