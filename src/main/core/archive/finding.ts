import type { CheckFinding } from '../contract/archive';

/** What no rebuilding gives back: it is about this row of the table. */
export const lost = (
  what: CheckFinding['what'],
  detail: string,
  table: string | null,
  ...rows: readonly number[]
): CheckFinding => ({ what, detail, table, rows, rebuildable: false });

/** What repairing makes anew from what is there. */
export const rebuildable = (
  what: CheckFinding['what'],
  detail: string,
  table: string | null,
): CheckFinding => ({ what, detail, table, rows: [], rebuildable: true });
