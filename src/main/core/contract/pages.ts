/** Long lists are asked for in pages: the window never holds what it does not draw. */

/** Some rows of a list, from the place that was asked for on. */
export interface Page<Row> {
  /** At least one where the list has any there; fewer than asked for where they would weigh too much. */
  readonly rows: readonly Row[];
  /** How many pass the filter, on all pages. */
  readonly passing: number;
}

/** As much of what is typed to narrow a list as is looked for, in UTF-16 units. */
export const LONGEST_WORDS = 300;

/** As many rows as a call may ask for at once. */
export const MOST_ROWS = 200;
