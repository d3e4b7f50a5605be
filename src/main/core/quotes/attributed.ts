import type { Span } from '../contract/anchors';
import type { QuoteKind } from '../contract/quotes';
import type { Cue } from './cue';
import type { Resolved } from './discourse';
import type { Mention } from './mention';
import type { Quotation } from './quotations';
import type { Sentence } from './sentences';

/** A sentence with whom it mentions. */
export interface ReadSentence extends Sentence {
  readonly mentions: readonly Mention[];
}

/** How somebody who is not named in the quotation's own sentence was found. */
export type Neighbour =
  'same-utterance' | 'continues-previous' | 'previous-sentence' | 'next-sentence' | 'speaker-label';

/** Somebody found outside the quotation's own sentence. */
export interface Neighbouring {
  readonly how: Neighbour;
  readonly resolved: Resolved;
  readonly mention: Span | null;
  readonly cue: string | null;
}

/** A quotation that is speech, with who said it and how that is known. */
export interface Attributed {
  readonly quotation: Quotation;
  readonly kind: QuoteKind;
  readonly utterance: number;
  readonly resolved: Resolved | null;
  readonly mention: Span | null;
  readonly cueWords: string | null;
  readonly cue: Cue | null;
  readonly neighbour: Neighbour | null;
}

/** Where a mention stands in the text. */
export function spanOf({ words }: Sentence, mention: Mention): Span {
  return { start: words.at(mention.first).start, end: words.at(mention.last).end };
}
