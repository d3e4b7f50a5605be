import * as v from 'valibot';
import type { Parsers } from '../../core/contract/calls';
import type { AgreementCalls } from '../../core/contract/calls/agreement';
import { UNIT_KINDS } from '../../core/contract/agreement';
import { id, span, text } from '../shapes';
import { parser } from '../parser';

const analystIds = v.pipe(v.array(id<'analyst'>()), v.maxLength(200));
const comparison = { unit: v.picklist(UNIT_KINDS), analystIds: v.optional(analystIds) };

export const agreementParsers: Pick<Parsers, keyof AgreementCalls> = {
  compareCoding: parser('compareCoding', v.strictObject(comparison)),
  listDisagreements: parser('listDisagreements', v.strictObject(comparison)),
  settleDisagreement: parser(
    'settleDisagreement',
    v.strictObject({
      ...comparison,
      articleId: id<'article'>(),
      themeId: id<'theme'>(),
      span,
      keep: analystIds,
      reason: text(2_000),
    }),
  ),
};
