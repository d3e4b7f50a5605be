import * as v from 'valibot';
import { call } from '../call';
import type { ImportReport } from '../importing';
import { NOTHING, articleDetails, base64, list, phrase } from '../shapes';

/** Importing articles. */
export const importingCalls = {
  importArticles: call({
    lane: 'long',
    writes: true,
    request: v.strictObject({
      inputs: list(
        v.strictObject({
          fileName: v.nullable(phrase(255)),
          base64,
          details: v.optional(articleDetails),
        }),
        10_000,
      ),
    }),
  }).answers<readonly ImportReport[]>(),
  loadSample: call({ lane: 'long', writes: true, coreOnly: true, request: NOTHING }).answers<
    readonly ImportReport[]
  >(),
};
