import * as v from 'valibot';
import { call } from '../call';
import { LIMITS } from '../limits';
import type { Revised, StrandedPassage } from '../revisions';
import { NOTHING, base64, id, phrase, span, target, text } from '../shapes';

/** Correcting the text of articles, and passages that lost their place by it. */
export const revisionCalls = {
  /** Puts a corrected text in the place of an article's text; a dry run says what would become of its passages. */
  reviseArticle: call({
    lane: 'long',
    writes: true,
    signed: true,
    request: v.strictObject({
      articleId: id<'article'>(),
      corrected: v.variant('kind', [
        v.strictObject({ kind: v.literal('text'), text: text(20_000_000) }),
        v.strictObject({ kind: v.literal('file'), fileName: v.nullable(phrase(255)), base64 }),
      ]),
      reason: text(LIMITS.reason),
      dryRun: v.boolean(),
    }),
  }).answers<Revised>(),
  /** Passages whose place in the newest text of their article nothing decides, with the places that they may have. */
  listUnsettled: call({ lane: 'long', writes: false, request: NOTHING }).answers<
    readonly StrandedPassage[]
  >(),
  /** Anchors a passage in its article's newest text, where the analyst says. */
  reattach: call({ lane: 'quick', writes: true, request: v.strictObject({ target, span }) }).answers<null>(),
};
