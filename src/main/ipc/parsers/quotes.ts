import * as v from 'valibot';
import type { Parsers } from '../../core/contract/calls';
import type { QuoteCalls } from '../../core/contract/calls/quotes';
import { PERSON_KINDS } from '../../core/contract/people';
import { id, NOTHING, phrase, span } from '../shapes';
import { parser } from '../parser';

const speaker = v.variant('kind', [
  v.strictObject({ kind: v.literal('known'), id: id<'person'>() }),
  v.strictObject({ kind: v.literal('new'), name: phrase(300), personKind: v.picklist(PERSON_KINDS) }),
  v.strictObject({ kind: v.literal('unclear') }),
]);
const role = v.nullable(phrase(500));
const rereadingScope = v.variant('kind', [
  v.strictObject({ kind: v.literal('older') }),
  v.strictObject({ kind: v.literal('article'), articleId: id<'article'>() }),
  v.strictObject({ kind: v.literal('all') }),
]);

export const quoteParsers: Pick<Parsers, keyof QuoteCalls> = {
  listQuotes: parser('listQuotes', v.strictObject({ articleId: id<'article'>() })),
  listAllQuotes: parser('listAllQuotes', NOTHING),
  decideQuote: parser(
    'decideQuote',
    v.strictObject({ quoteId: id<'quote'>(), status: v.picklist(['suggested', 'accepted', 'rejected']) }),
  ),
  correctQuote: parser('correctQuote', v.strictObject({ quoteId: id<'quote'>(), speaker, role, span })),
  addQuote: parser('addQuote', v.strictObject({ articleId: id<'article'>(), span, speaker, role })),
  nextToReview: parser('nextToReview', v.strictObject({ after: v.nullable(id<'quote'>()) })),
  proposeRereading: parser('proposeRereading', v.strictObject({ scope: rereadingScope })),
  takeRereading: parser(
    'takeRereading',
    v.strictObject({
      scope: rereadingScope,
      keys: v.nullable(v.pipe(v.array(phrase(100)), v.maxLength(1_000_000))),
    }),
  ),
};
