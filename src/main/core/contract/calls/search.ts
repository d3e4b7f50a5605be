import * as v from 'valibot';
import { call } from '../call';
import { HIT_KINDS, LONGEST_QUERY, type SearchResult } from '../search';
import { isoDate, list, text, whole } from '../shapes';

/** Finding in the archive. */
export const searchCalls = {
  search: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({
      query: text(LONGEST_QUERY),
      filters: v.strictObject({
        kinds: v.optional(list(v.picklist(HIT_KINDS), HIT_KINDS.length)),
        speaker: v.optional(text(300)),
        theme: v.optional(text(300)),
        outlet: v.optional(text(300)),
        from: v.optional(isoDate),
        to: v.optional(isoDate),
      }),
      limit: whole(1, 1_000),
    }),
  }).answers<SearchResult>(),
};
