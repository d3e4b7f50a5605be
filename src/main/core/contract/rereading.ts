/** Reading articles again with the rules of today: what that would change, and where it disagrees with an analyst. */
import type { ArticleId } from './ids';
import type { ExtractedQuote, Quote } from './quotes';

/** Which articles to read again: those that older rules read, a single one, or all. */
export type RereadingScope =
  | { readonly kind: 'older' }
  | { readonly kind: 'article'; readonly articleId: ArticleId }
  | { readonly kind: 'all' };

/** What of an undecided quote would change; `confidence` stands for how surely and why the speaker is named. */
export type ChangedPart = 'span' | 'speaker' | 'role' | 'confidence';

/** A change to propose. Nobody has decided on these words yet; the key names it when it is taken. */
export type RereadingChange =
  | { readonly kind: 'new'; readonly key: string; readonly found: ExtractedQuote }
  | { readonly kind: 'gone'; readonly key: string; readonly quote: Quote }
  | {
      readonly kind: 'changed';
      readonly key: string;
      readonly quote: Quote;
      readonly found: ExtractedQuote;
      readonly parts: readonly ChangedPart[];
    };

/** A decision that today's rules would not have proposed. It stands; the rules' view is only shown. */
export interface Disagreement {
  readonly quote: Quote;
  /** What the rules find in its place; null where they find no quote. */
  readonly found: ExtractedQuote | null;
}

/** What reading one article again would change. */
export interface ArticleRereading {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly changes: readonly RereadingChange[];
  readonly disagreements: readonly Disagreement[];
}

/** An article that could not be read again. It stays as it is, and counts as read by older rules. */
export interface FailedRereading {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly why: string;
}

export interface Rereading {
  /** How many articles were read again. */
  readonly read: number;
  readonly failed: readonly FailedRereading[];
  /** Those of them that have something to show. */
  readonly articles: readonly ArticleRereading[];
}

/** What was written when a new reading was taken. */
export interface RereadingTaken {
  readonly articles: number;
  readonly changes: number;
}
