/** A line of the faults table. */
export interface Row {
  readonly fault: string;
  readonly during: string;
  times: number;
  /** Lines that the program had printed before the faults. */
  acknowledged: number;
  /** Of those, what only a backup brings back. */
  lost: number;
  /** Every promise that was not kept, a sentence each. */
  readonly exceptions: string[];
}
