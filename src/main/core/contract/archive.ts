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
  /** What should be known of the folder that it lies in (a network, a synchronised one), in whole sentences. */
  readonly warnings: readonly string[];
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
    /** How often something of a colleague's brief was taken in. */
    readonly merges: number;
  };
  /** Number of the step that undo would take back; 0 without one. What changed nothing is no step. */
  readonly lastStep: number;
  readonly undo: HistoryStep | null;
  readonly redo: HistoryStep | null;
}

/** How many rows a finding or a report of repair names; beyond it only their number is told. */
export const MOST_ROWS_NAMED = 1_000;

/** One finding of `check`; an empty list is a sound archive. */
export interface CheckFinding {
  /** `table`: rows cannot be read. `index`: one that is kept beside a table, also of counts. `database`: the file as a whole. */
  readonly what:
    'database' | 'table' | 'index' | 'foreign-key' | 'anchor' | 'hash' | 'search-index' | 'journal';
  readonly detail: string;
  /** The table or index that it is about; null where it is about the whole file. */
  readonly table: string | null;
  /** Ids of the rows that it is about, as far as they are known, at most `MOST_ROWS_NAMED`. */
  readonly rows: readonly number[];
  /** Whether repairing makes it anew from what is there, so that nothing is lost by it. */
  readonly rebuildable: boolean;
}
