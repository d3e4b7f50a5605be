import * as v from 'valibot';
import { call } from '../call';
import type { Rereading, RereadingTaken } from '../rereading';
import { id, list, phrase } from '../shapes';

const rereadingScope = v.variant('kind', [
  v.strictObject({ kind: v.literal('older') }),
  v.strictObject({ kind: v.literal('article'), articleId: id<'article'>() }),
  v.strictObject({ kind: v.literal('all') }),
]);

/** Looking for quotes again with the rules of today. */
export const rereadingCalls = {
  /** Reads articles again with the rules of today and says what would change; writes nothing. */
  proposeRereading: call({
    lane: 'long',
    writes: false,
    request: v.strictObject({ scope: rereadingScope }),
  }).answers<Rereading>(),
  /** Takes those changes of a new reading that the keys name, or all, in one step; the articles then count as read. */
  takeRereading: call({
    lane: 'long',
    writes: true,
    request: v.strictObject({
      scope: rereadingScope,
      keys: v.nullable(list(phrase(100), 1_000_000)),
    }),
  }).answers<RereadingTaken>(),
};
