import type { CallContext } from '../core/contract/calls';
import type { ShellCalls } from '../core/contract/window';

/** An answer to every call that only a shell can answer. */
export type ShellHandlers = {
  readonly [C in keyof ShellCalls]: (
    request: ShellCalls[C]['request'],
    context: CallContext,
  ) => Promise<ShellCalls[C]['response']>;
};
