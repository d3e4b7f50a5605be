import * as v from 'valibot';
import { call } from '../call';
import { LIMITS } from '../limits';
import type { Analyst } from '../analysts';
import { NOTHING, phrase } from '../shapes';

/** Everybody whose coding is here, and who works here. */
export const analystCalls = {
  /** Everybody whose tags and notes may be here, in the order in which they came. */
  listAnalysts: call({ lane: 'quick', writes: false, request: NOTHING }).answers<readonly Analyst[]>(),
  renameAnalyst: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ name: phrase(LIMITS.analyst.name) }),
  }).answers<Analyst>(),
};
