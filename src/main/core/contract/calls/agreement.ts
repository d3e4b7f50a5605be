import * as v from 'valibot';
import { call } from '../call';
import { type CodingComparison, type Disagreement, UNIT_KINDS } from '../agreement';
import { id, list, span, text } from '../shapes';

const analystIds = list(id<'analyst'>(), 200);
const comparison = { unit: v.picklist(UNIT_KINDS), analystIds: v.optional(analystIds) };

/** How far analysts agree. */
export const agreementCalls = {
  /** How far analysts agree, by theme, by article and overall. */
  compareCoding: call({
    lane: 'long',
    writes: false,
    request: v.strictObject(comparison),
  }).answers<CodingComparison>(),
  /** Where they differ, settled or not: articles in their order, passages in the order of the text. */
  listDisagreements: call({ lane: 'long', writes: false, request: v.strictObject(comparison) }).answers<
    readonly Disagreement[]
  >(),
  /**
   * Ends one of the listed disagreements, also one that was settled before, for a reason that is kept: the tags of the analysts in `keep` stay, those of the
   * others compared are taken off. With nobody in it, the passage does not carry the theme.
   */
  settleDisagreement: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({
      ...comparison,
      articleId: id<'article'>(),
      themeId: id<'theme'>(),
      span,
      keep: analystIds,
      reason: text(2_000),
    }),
  }).answers<Disagreement>(),
};
