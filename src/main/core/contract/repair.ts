import type { CheckFinding } from './archive';

/** What became of one table when an archive was repaired. */
export interface RepairedTable {
  readonly table: string;
  /** Rows that stand in the repaired archive. */
  readonly kept: number;
  /** Of those, rows that came from a backup because the damaged file no longer had them. */
  readonly fromBackup: number;
  /** Rows that are known to have been there and are nowhere any more. Null where the number itself was lost. */
  readonly lost: number | null;
}

/** A repaired archive, made beside the damaged one. */
export interface RepairReport {
  /** The new file. */
  readonly path: string;
  /** `rebuilt`: only what is derived was damaged, nothing is lost. `salvaged`: row by row. */
  readonly how: 'rebuilt' | 'salvaged';
  readonly tables: readonly RepairedTable[];
  /** The verified backup that gave rows, if any. */
  readonly backup: string | null;
  /** What the damaged file's check had said. */
  readonly findings: readonly CheckFinding[];
}
