import * as v from 'valibot';
import { call } from '../call';
import type { Forgettables, ForgettingPreview, Forgotten } from '../forgetting';
import { LONGEST_WORDS, MOST_ROWS } from '../pages';
import { id, list, text, whole } from '../shapes';

const MOST_FORGOTTEN = 100_000;
const ids = <Kind extends 'article' | 'person' | 'brief'>() => list(id<Kind>(), MOST_FORGOTTEN);
const toForget = v.strictObject({
  articles: ids<'article'>(),
  people: ids<'person'>(),
  briefs: ids<'brief'>(),
  removed: v.boolean(),
  backups: v.boolean(),
});

/** What is removed for good. */
export const forgettingCalls = {
  /** As many of each kind as asked for. */
  findForgettables: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ name: text(LONGEST_WORDS), limit: whole(1, MOST_ROWS) }),
  }).answers<Forgettables>(),
  previewForgetting: call({ lane: 'long', writes: false, request: toForget }).answers<ForgettingPreview>(),
  /** Remove for good, with history, search index and pages; proved by looking for the texts in the bytes. */
  forget: call({ lane: 'long', writes: true, request: toForget }).answers<Forgotten>(),
};
