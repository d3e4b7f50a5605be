/** The quotes of an archive as a list outside their articles shows them: filtered, grouped, a page at a time. */
import type { ArticleId, IsoDate, PersonId, QuoteId, ThemeId } from './ids';
import type { Quote, QuoteStatus } from './quotes';

/** What a list of quotes is narrowed to. All of it must hold. */
export interface QuoteFilter {
  /** Any of these. */
  readonly statuses: readonly QuoteStatus[];
  /** Quotes with any of these; `null` stands for quotes without a theme. Empty lets all through. */
  readonly themes: readonly (ThemeId | null)[];
  /** Of an article of this day or later; null: of any day or none. */
  readonly from: IsoDate | null;
  /** Of an article of this day or earlier. */
  readonly to: IsoDate | null;
  readonly outlet: string | null;
  /** Every word must stand in the quote or in the speaker's name. */
  readonly words: string;
}

export const GROUPINGS = ['speaker', 'theme', 'date', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Names a group; `month` counts from 1. */
export type QuoteGroupName =
  | { readonly kind: 'speaker'; readonly id: PersonId }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'theme'; readonly id: ThemeId }
  | { readonly kind: 'no-theme' }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'no-date' }
  | { readonly kind: 'all' };

/** What a group is about. A speaker has the role of the newest quote that states one. */
export type QuoteGroupSubject =
  | Exclude<QuoteGroupName, { readonly kind: 'speaker' }>
  | {
      readonly kind: 'speaker';
      readonly id: PersonId;
      readonly name: string;
      readonly role: string | null;
    };

/** A quote as a line of the list. */
export interface QuoteLine extends Pick<Quote, 'status' | 'speaker' | 'role' | 'confidence'> {
  readonly id: QuoteId;
  readonly articleId: ArticleId;
  /** Its words; of more than `LONGEST_LINE`, the first, with an ellipsis. */
  readonly text: string;
  /** Each once, in the order in which they were given; what blind mode hides is not among them. */
  readonly themes: readonly ThemeId[];
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: IsoDate | null;
  /** How many briefs cite it. */
  readonly briefs: number;
}

/** UTF-16 units of a quote that a line shows. */
export const LONGEST_LINE = 4_000;
/** UTF-8 bytes of one reply of a page, about; the last line may go beyond it. */
export const PAGE_BYTES = 40_000;

export interface QuoteGroup {
  readonly subject: QuoteGroupSubject;
  /** How many quotes of it pass the filter, and how many of those are still to review. */
  readonly count: number;
  readonly toReview: number;
  /** The first, newest article first, undated ones last; within an article as its text has them. */
  readonly rows: readonly QuoteLine[];
}

/** How many quotes there are, and for each value of a facet how many have it among those that the other facets let through. */
export interface QuoteCounts {
  readonly total: number;
  readonly passing: number;
  readonly statuses: readonly { readonly status: QuoteStatus; readonly count: number }[];
  /** `null`: without a theme. */
  readonly themes: readonly { readonly theme: ThemeId | null; readonly count: number }[];
  /** The most frequent first, as many as there is room for. */
  readonly outlets: readonly OutletCount[];
  /** How many outlets there are in all. */
  readonly outletsInAll: number;
}

export interface OutletCount {
  readonly outlet: string;
  readonly count: number;
}

export interface QuotePage {
  /** Null where the page does not begin with the first group. */
  readonly counts: QuoteCounts | null;
  /**
   * Speakers by number of quotes, themes in the order of the codebook, months newest first; what has no speaker, theme or
   * date comes last. A quote with two themes is in both groups.
   */
  readonly groups: readonly QuoteGroup[];
  /** How many groups follow. */
  readonly groupsLeft: number;
}
