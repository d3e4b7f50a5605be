/** What a brief would print and no font of its PDF draws. */
import type { EvidenceRef } from './evidence';

/** Which words of a piece of evidence: its own, or those that say whose they are and where they stand. */
export type EvidencePart = 'words' | 'speaker' | 'role' | 'note' | 'source';

/** Where a brief prints something, as its author knows it. `index` counts judgements and sections from 0. */
export type PrintedPlace =
  | { readonly kind: 'title' | 'subtitle' | 'authors' | 'audience' | 'bottom-line' }
  | { readonly kind: 'judgement' | 'section'; readonly index: number }
  | { readonly kind: 'evidence'; readonly ref: EvidenceRef; readonly part: EvidencePart };

/** A place that cannot be printed as it is written. */
export interface Undrawn {
  readonly place: PrintedPlace;
  /** What a reader takes for one character, each once; one may be several code points. */
  readonly characters: readonly string[];
}
