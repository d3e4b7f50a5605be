import * as v from 'valibot';
import type { Parsers } from '../../core/contract/calls';
import type { CodingCalls } from '../../core/contract/calls/coding';
import { base64, id, leavingTerms, NOTHING, phrase } from '../shapes';
import { parser } from '../parser';

const codingKeys = v.pipe(v.string(), v.maxLength(300));
const codingChoice = v.strictObject({
  sources: v.boolean(),
  leaveOut: v.pipe(v.array(codingKeys), v.maxLength(50_000)),
  decide: v.pipe(
    v.array(
      v.strictObject({
        key: codingKeys,
        field: v.pipe(v.string(), v.maxLength(50)),
        keep: v.picklist(['mine', 'theirs']),
      }),
    ),
    v.maxLength(50_000),
  ),
});

export const codingParsers: Pick<Parsers, keyof CodingCalls> = {
  giveCoding: parser('giveCoding', v.strictObject({ sources: v.boolean(), ...leavingTerms })),
  previewCoding: parser('previewCoding', v.strictObject({ base64 })),
  takeCoding: parser(
    'takeCoding',
    v.strictObject({ fileName: v.nullable(phrase(255)), base64, choice: codingChoice }),
  ),
  codingExchanges: parser('codingExchanges', NOTHING),
  blindMode: parser('blindMode', NOTHING),
  setBlindMode: parser('setBlindMode', v.strictObject({ on: v.boolean() })),
  markCoded: parser('markCoded', v.strictObject({ articleId: id<'article'>(), done: v.boolean() })),
};
