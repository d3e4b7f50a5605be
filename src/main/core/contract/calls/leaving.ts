import type { LeavingForm, ReleaseRecord, StricterArticle } from '../leaving';
import type { Marking } from '../markings';

/** What leaves the archive, and what its marking keeps here. */
export interface LeavingCalls {
  /** The articles that a file of this form and marking would leave out: to be shown before anything is written. */
  leftOut: { request: { form: LeavingForm; marking: Marking }; response: readonly StricterArticle[] };
  /** What left below its marking, newest first. Releases of a brief are in the brief's own history. */
  listReleases: { request: Record<string, never>; response: readonly ReleaseRecord[] };
}
