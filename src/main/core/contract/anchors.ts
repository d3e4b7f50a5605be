/** Where words stand. Every offset counts UTF-16 units in the canonical text of one revision. */
import type { RevisionId } from './ids';

/** Half-open range: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What an anchor holds: the words, where they stand, and up to 32 UTF-16 units on each side. */
export interface Anchor extends Span {
  readonly revisionId: RevisionId;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
