import * as v from 'valibot';
import { call } from '../call';
import { LIMITS } from '../limits';
import type { BriefEvent } from '../brief-history';
import { id, text } from '../shapes';

/** What happened to a brief. */
export const briefHistoryCalls = {
  briefHistory: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ briefId: id<'brief'>() }),
  }).answers<readonly BriefEvent[]>(),
  /** Lets this brief cite sources that are marked more strictly than it is, for a reason that is kept in its history. */
  releaseBrief: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({ briefId: id<'brief'>(), reason: text(LIMITS.reason) }),
  }).answers<readonly BriefEvent[]>(),
};
