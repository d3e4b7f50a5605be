import * as v from 'valibot';
import { call } from '../call';
import { EXPORT_FORMATS } from '../interchange';
import type { ReleaseRecord, StricterArticle } from '../leaving';
import { NOTHING, marking } from '../shapes';

/** What leaves the archive, and what its marking keeps here. */
export const leavingCalls = {
  /** The articles that a file of this form and marking would leave out: to be shown before anything is written. */
  leftOut: call({
    lane: 'long',
    writes: false,
    request: v.strictObject({ form: v.picklist([...EXPORT_FORMATS, 'coding']), marking }),
  }).answers<readonly StricterArticle[]>(),
  /** What left below its marking, newest first. Releases of a brief are in the brief's own history. */
  listReleases: call({ lane: 'quick', writes: false, request: NOTHING }).answers<readonly ReleaseRecord[]>(),
};
