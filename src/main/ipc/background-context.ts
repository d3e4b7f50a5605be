import type { CallContext } from '../core/contract/calls';

/** For calls that nobody watches or cancels. */
export const BACKGROUND: CallContext = { signal: new AbortController().signal, progress: () => undefined };
