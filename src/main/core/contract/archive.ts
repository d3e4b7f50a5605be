import type { Analyst } from './analysts';
import type { HistoryStep } from './history';

export interface ArchiveInfo {
  /** File name without folder and ending. */
  readonly name: string;
  readonly path: string;
  readonly readOnly: boolean;
  /** True for the sample archive: shown in the window and printed on briefs. */
  readonly sample: boolean;
  readonly schema: number;
  /** Whether its pages are encrypted at rest. */
  readonly encrypted: boolean;
  /** Minutes without a key or a pointer after which an encrypted archive is locked; null for never. */
  readonly lockAfter: number | null;
  readonly analyst: Analyst;
  readonly counts: {
    readonly articles: number;
    /** Read by older rules than today's. */
    readonly articlesToReread: number;
    readonly quotes: number;
    readonly quotesToReview: number;
    /** Passages that a corrected text left behind, to be put in their place. */
    readonly unsettled: number;
    readonly people: number;
    readonly annotations: number;
    readonly briefs: number;
  };
  /** Number of the step that undo would take back; 0 without one. What changed nothing is no step. */
  readonly lastStep: number;
  readonly undo: HistoryStep | null;
  readonly redo: HistoryStep | null;
}

/** One finding of `check`; an empty list is a sound archive. */
export interface CheckFinding {
  readonly what: 'database' | 'foreign-key' | 'anchor' | 'hash' | 'search-index' | 'journal';
  readonly detail: string;
}
