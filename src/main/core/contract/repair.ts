import type { CheckFinding } from './archive';

/** What became of one table when an archive was repaired. */
export interface RepairedTable {
  readonly table: string;
  /** Rows that stand in the repaired archive as they were, those from a backup among them. */
  readonly kept: number;
  /** Of those, rows that came from a backup because the damaged file no longer had them. */
  readonly fromBackup: number;
  /** Rows that are known to have been there and are nowhere any more. Null where the number itself was lost. */
  readonly lost: number | null;
  /** The ids of those that are known by their id, ascending, at most `MOST_ROWS_NAMED`. */
  readonly lostRows: readonly number[];
  /**
   * In the place of how many lost rows something stands, so that what hangs on them could stay: an article of which the
   * title is lost, a text of which only the quoted passages are left.
   */
  readonly standIns: number;
}

/** A repaired archive, made beside the damaged one. */
export interface RepairReport {
  /** The new file. */
  readonly path: string;
  /** `rebuilt`: only what is derived was damaged, nothing is lost. `salvaged`: row by row. */
  readonly how: 'rebuilt' | 'salvaged';
  /** Every table that had rows, in the archive's own order. */
  readonly tables: readonly RepairedTable[];
  /** Whether undo still goes back beyond the repair. It does not where rows are gone or came from a backup. */
  readonly historyKept: boolean;
  /** The verified backup that gave rows, if any. */
  readonly backup: string | null;
  /** What the damaged file's check had said. */
  readonly findings: readonly CheckFinding[];
  /** What the repaired archive's own check says; empty where it is sound, as it is meant to be. */
  readonly remaining: readonly CheckFinding[];
}
