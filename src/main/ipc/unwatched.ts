import type { CallContext } from '../core/contract/calls';

/** For calls that nobody watches or cancels. */
export const UNWATCHED: CallContext = { signal: new AbortController().signal, progress: () => undefined };
