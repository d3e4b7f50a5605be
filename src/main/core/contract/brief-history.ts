import type { IsoInstant, Sha256, Uid } from './ids';
import type { ReleasedSource } from './markings';

/**
 * What was done to a brief. `edited` gathers all that one analyst changed without another's change between.
 * `released`: sources marked more strictly than the brief may be cited in it, for this reason.
 */
export interface BriefEvent {
  readonly uid: Uid;
  readonly what: 'composed' | 'edited' | 'released';
  readonly at: IsoInstant;
  readonly by: { readonly uid: Uid; readonly name: string };
  /** Empty but for a release. */
  readonly reason: string;
  /** What a release is about. */
  readonly sources: readonly ReleasedSource[];
  /** Of an edit: digests of the parts of the brief as they were before it. */
  readonly before: readonly Sha256[];
}

/** A state of a brief to which its author gave a name. */
export interface BriefVersion {
  readonly uid: Uid;
  readonly name: string;
  readonly at: IsoInstant;
  /** Who named it. */
  readonly by: string;
}

/** What a brief's history has released; see the rule of markings. */
export const releasedIn = (history: readonly Pick<BriefEvent, 'what' | 'sources'>[]): ReleasedSource[] =>
  history.flatMap(({ what, sources }) => (what === 'released' ? sources : []));
