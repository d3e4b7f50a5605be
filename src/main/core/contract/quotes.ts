import type { Anchor, Span } from './anchors';
import type { ArticleId, IsoDate, PersonId, QuoteId, Uid } from './ids';
import type { PersonKind } from './people';
import type { Tag } from './tags';

export const QUOTE_KINDS = ['direct', 'mixed'] as const;
export type QuoteKind = (typeof QUOTE_KINDS)[number];

export const QUOTE_STATUSES = ['suggested', 'accepted', 'corrected', 'rejected'] as const;
export type QuoteStatus = (typeof QUOTE_STATUSES)[number];

/**
 * Why the extractor says what it says. The catalogue turns a reason into a sentence
 * (`messages/quotes.ts`), so that reasons are data and can be translated.
 */
export type Reason =
  | { readonly code: 'cue-before' | 'cue-after' | 'cue-middle' | 'cue-inverted'; readonly cue: string }
  | { readonly code: 'colon-introduces' }
  | { readonly code: 'according-to'; readonly cue: string }
  | { readonly code: 'full-name'; readonly mention: string }
  | { readonly code: 'surname'; readonly mention: string; readonly name: string; readonly paragraph: number }
  | {
      readonly code: 'role-only';
      readonly mention: string;
      readonly name: string;
      readonly paragraph: number;
    }
  | { readonly code: 'pronoun'; readonly mention: string; readonly name: string }
  | { readonly code: 'anonymous'; readonly mention: string }
  | { readonly code: 'organisation'; readonly mention: string }
  | { readonly code: 'document'; readonly mention: string }
  | { readonly code: 'same-utterance' }
  | { readonly code: 'continues-previous'; readonly name: string }
  | { readonly code: 'previous-sentence' | 'next-sentence'; readonly name: string }
  | { readonly code: 'speaker-label'; readonly label: string }
  | { readonly code: 'several-candidates'; readonly names: readonly string[] }
  | { readonly code: 'no-speaker' }
  | { readonly code: 'unclosed' };

/** A found quote, before it meets an archive. Offsets are those of the text that was given. */
export interface ExtractedQuote extends Span {
  readonly text: string;
  readonly kind: QuoteKind;
  /** Parts of one split quote share this number. */
  readonly utterance: number;
  /** Full name as far as the text tells it; null when nobody could be named. */
  readonly speaker: string | null;
  readonly speakerKind: PersonKind | null;
  readonly role: string | null;
  readonly mention: Span | null;
  readonly cue: string | null;
  /** 0 to 1: how likely the speaker is right. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

export interface Quote {
  readonly id: QuoteId;
  readonly uid: Uid;
  readonly articleId: ArticleId;
  readonly anchor: Anchor;
  readonly kind: QuoteKind;
  readonly status: QuoteStatus;
  readonly utterance: number;
  readonly speaker: { readonly id: PersonId; readonly name: string; readonly kind: PersonKind } | null;
  readonly role: string | null;
  readonly mention: Span | null;
  readonly cue: string | null;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  readonly tags: readonly Tag[];
}

/** A quote with what a list outside its article needs. */
export interface QuoteInContext extends Quote {
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: IsoDate | null;
  readonly briefs: number;
}

/** Who said it, as an analyst gives it: somebody known, somebody new, or nobody can tell. */
export type SpeakerChoice =
  | { readonly kind: 'known'; readonly id: PersonId }
  | { readonly kind: 'new'; readonly name: string; readonly personKind: PersonKind }
  | { readonly kind: 'unclear' };
