import * as v from 'valibot';
import { call } from '../call';
import type { BlindMode, CodingExchangeRecord, CodingPreview, CodingTaken, GivenCoding } from '../coding';
import { base64, id, leavingTerms, list, NOTHING, phrase } from '../shapes';

const codingKeys = v.pipe(v.string(), v.maxLength(300));
const codingChoice = v.strictObject({
  sources: v.boolean(),
  leaveOut: list(codingKeys, 50_000),
  decide: list(
    v.strictObject({
      key: codingKeys,
      field: v.pipe(v.string(), v.maxLength(50)),
      keep: v.picklist(['mine', 'theirs']),
    }),
    50_000,
  ),
});

/** Coding of several analysts. */
export const codingCalls = {
  /** One file with all coding that is known here, in blind mode with the analyst's own; with the articles where wished. */
  giveCoding: call({
    lane: 'long',
    writes: false,
    signed: true,
    coreOnly: true,
    request: v.strictObject({ sources: v.boolean(), ...leavingTerms }),
  }).answers<GivenCoding>(),
  /** What taking a colleague's coding in would do. */
  previewCoding: call({
    lane: 'long',
    writes: false,
    request: v.strictObject({ base64 }),
  }).answers<CodingPreview>(),
  /** Takes a colleague's coding in, in one step; the same file again changes nothing. */
  importCoding: call({
    lane: 'long',
    writes: true,
    signed: true,
    request: v.strictObject({ fileName: v.nullable(phrase(255)), base64, choice: codingChoice }),
  }).answers<CodingTaken>(),
  /** The files that were taken in, newest first, with what was in conflict and what was not kept. */
  codingExchanges: call({ lane: 'quick', writes: false, request: NOTHING }).answers<
    readonly CodingExchangeRecord[]
  >(),
  blindMode: call({ lane: 'quick', writes: false, request: NOTHING }).answers<BlindMode>(),
  setBlindMode: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ on: v.boolean() }),
  }).answers<BlindMode>(),
  /** Says that who works here is done with an article, or is not. */
  markCoded: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({ articleId: id<'article'>(), done: v.boolean() }),
  }).answers<BlindMode>(),
};
