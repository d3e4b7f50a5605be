import * as v from 'valibot';
import { ARTICLE_FIELDS } from '../article-fields';
import { call } from '../call';
import { LIMITS } from '../limits';
import type { ArticleId, QuoteId } from '../ids';
import { PERSON_KINDS } from '../people';
import { GROUPINGS, type QuoteLine, type QuotePage } from '../quote-pages';
import { QUOTE_STATUSES, type Quote, type QuoteInContext } from '../quotes';
import { LONGEST_QUERY } from '../search';
import { NOTHING, id, isoDate, list, phrase, span, text, whole } from '../shapes';

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

const filter = v.strictObject({
  statuses: list(v.picklist(QUOTE_STATUSES), QUOTE_STATUSES.length),
  themes: list(v.nullable(id<'theme'>()), 1_000),
  from: v.nullable(isoDate),
  to: v.nullable(isoDate),
  outlet: v.nullable(text(ARTICLE_FIELDS.outlet.longest)),
  words: text(LONGEST_QUERY),
});
const group = v.variant('kind', [
  v.strictObject({ kind: v.literal('speaker'), id: id<'person'>() }),
  v.strictObject({ kind: v.literal('theme'), id: id<'theme'>() }),
  v.strictObject({ kind: v.literal('month'), year: whole(0, 9_999), month: whole(1, 12) }),
  v.strictObject({ kind: v.picklist(['unclear', 'no-theme', 'no-date', 'all']) }),
]);

/** Quotes: finding, deciding and correcting them. */
export const quoteCalls = {
  listQuotes: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ articleId: id<'article'>() }),
  }).answers<readonly Quote[]>(),
  listAllQuotes: call({ lane: 'quick', writes: false, coreOnly: true, request: NOTHING }).answers<
    readonly QuoteInContext[]
  >(),
  /** Those that pass a filter, in groups: how many there are, and the first `rows` of each of some groups. */
  pageQuotes: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({
      filter,
      grouping: v.picklist(GROUPINGS),
      offset: whole(0),
      limit: whole(1, 100),
      rows: whole(1, 100),
    }),
  }).answers<QuotePage>(),
  /** More of one group, in its order; fewer than were asked for where a reply would hold no more. */
  moreQuotes: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ filter, group, offset: whole(0), limit: whole(1, 200) }),
  }).answers<readonly QuoteLine[]>(),
  /** These quotes, as a list shows them, in this order; those that are gone, or that a reply has no room for, are left out. */
  readQuoteLines: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ ids: list(id<'quote'>(), 500) }),
  }).answers<readonly QuoteLine[]>(),
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
