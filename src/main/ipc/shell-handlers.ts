import type { HandlersOf } from '../core/contract/calls';
import type { ShellCalls } from '../core/contract/calls/shell';

/** An answer to every call that only a shell can answer. */
export type ShellHandlers = HandlersOf<ShellCalls>;
