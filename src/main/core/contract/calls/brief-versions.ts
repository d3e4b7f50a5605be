import * as v from 'valibot';
import { call } from '../call';
import type { BriefVersion } from '../brief-history';
import type { Brief } from '../briefs';
import type { Uid } from '../ids';
import { id, phrase } from '../shapes';

const uid = v.pipe(
  v.string(),
  v.length(36),
  v.transform((given) => given as Uid),
);

/** States of a brief that were given a name. */
export const briefVersionCalls = {
  /** The states of a brief that were given a name, newest first. */
  briefVersions: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ briefId: id<'brief'>() }),
  }).answers<readonly BriefVersion[]>(),
  /** Gives the brief as it is saved a name; what is saved after it is a sitting of its own. */
  nameBriefVersion: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({ briefId: id<'brief'>(), name: phrase(200) }),
  }).answers<readonly BriefVersion[]>(),
  /** Makes the brief what it was then, but for evidence that is no longer here. */
  takeBriefVersion: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ briefId: id<'brief'>(), uid }),
  }).answers<Brief>(),
};
