import type { IsoDate } from '../../../main/core/contract/ids';
import type { QuoteInContext } from '../../../main/core/contract/quotes';

/** What the head of a speaker's page counts. */
export interface QuoteFigures {
  readonly articles: number;
  readonly toReview: number;
  /** Quotes that at least one brief cites. */
  readonly inBriefs: number;
  /** Date of the oldest dated article. */
  readonly firstSeen: IsoDate | null;
}

/** Counts quotes that come newest first, undated ones last. */
export const quoteFigures = (quotes: readonly QuoteInContext[]): QuoteFigures => ({
  articles: new Set(quotes.map(({ articleId }) => articleId)).size,
  toReview: quotes.filter(({ status }) => status === 'suggested').length,
  inBriefs: quotes.filter(({ briefs }) => briefs > 0).length,
  firstSeen: quotes.findLast(({ publishedOn }) => publishedOn !== null)?.publishedOn ?? null,
});
