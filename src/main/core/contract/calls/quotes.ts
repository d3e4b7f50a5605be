import type { Span } from '../anchors';
import type { ArticleId, QuoteId } from '../ids';
import type { Quote, QuoteInContext, QuoteStatus, SpeakerChoice } from '../quotes';
import type { Rereading, RereadingScope, RereadingTaken } from '../rereading';

/** Quotes: finding, deciding and correcting them. */
export interface QuoteCalls {
  listQuotes: { request: { articleId: ArticleId }; response: readonly Quote[] };
  listAllQuotes: { request: Record<string, never>; response: readonly QuoteInContext[] };
  decideQuote: {
    request: { quoteId: QuoteId; status: Extract<QuoteStatus, 'suggested' | 'accepted' | 'rejected'> };
    response: Quote;
  };
  correctQuote: {
    request: { quoteId: QuoteId; speaker: SpeakerChoice; role: string | null; span: Span };
    response: Quote;
  };
  addQuote: {
    request: { articleId: ArticleId; span: Span; speaker: SpeakerChoice; role: string | null };
    response: Quote;
  };
  /** The undecided quote that follows in order of doubt, over all articles; from the first when none is given. */
  nextToReview: {
    request: { after: QuoteId | null };
    response: { readonly quoteId: QuoteId; readonly articleId: ArticleId } | null;
  };
  /** Reads articles again with the rules of today and says what would change; writes nothing. */
  proposeRereading: { request: { scope: RereadingScope }; response: Rereading };
  /** Takes those changes of a new reading that the keys name, or all, in one step; the articles then count as read. */
  takeRereading: {
    request: { scope: RereadingScope; keys: readonly string[] | null };
    response: RereadingTaken;
  };
}
