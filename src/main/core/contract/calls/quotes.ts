import * as v from 'valibot';
import { call } from '../call';
import { LIMITS } from '../limits';
import type { ArticleId, QuoteId } from '../ids';
import { PERSON_KINDS } from '../people';
import type { Quote, QuoteInContext } from '../quotes';
import { NOTHING, id, phrase, span } from '../shapes';

const speaker = v.variant('kind', [
  v.strictObject({ kind: v.literal('known'), id: id<'person'>() }),
  v.strictObject({
    kind: v.literal('new'),
    name: phrase(LIMITS.person.name),
    personKind: v.picklist(PERSON_KINDS),
  }),
  v.strictObject({ kind: v.literal('unclear') }),
]);
const role = v.nullable(phrase(LIMITS.person.role));

/** Quotes: finding, deciding and correcting them. */
export const quoteCalls = {
  listQuotes: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ articleId: id<'article'>() }),
  }).answers<readonly Quote[]>(),
  listAllQuotes: call({ lane: 'quick', writes: false, request: NOTHING }).answers<
    readonly QuoteInContext[]
  >(),
  /** The undecided quote that follows in order of doubt, over all articles; from the first when none is given. */
  nextToReview: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ after: v.nullable(id<'quote'>()) }),
  }).answers<{ readonly quoteId: QuoteId; readonly articleId: ArticleId } | null>(),
  decideQuote: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({
      quoteId: id<'quote'>(),
      status: v.picklist(['suggested', 'accepted', 'rejected']),
    }),
  }).answers<Quote>(),
  correctQuote: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ quoteId: id<'quote'>(), speaker, role, span }),
  }).answers<Quote>(),
  addQuote: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ articleId: id<'article'>(), span, speaker, role }),
  }).answers<Quote>(),
};
