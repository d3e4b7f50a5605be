import { messages } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';

/** A sheet or a file of rows; cells are texts, moments in ISO 8601, and empty where nothing stands. */
export interface Table {
  /** Of the sheet; empty for a file that has but one. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Empty cells count too: one filled cell at the end of each row fills memory. */
const MOST_CELLS = 8_000_000;
/** What Excel has. */
const MOST_COLUMNS = 16_384;

/** Stops a table that nobody wrote by coding. */
export function createSizeGuard(): (cells: number) => void {
  let all = 0;
  return (cells) => {
    all += cells;
    if (all > MOST_CELLS || cells > MOST_COLUMNS) {
      throw new Failure('too-big', messages.interchange.failures.tooBigTable(MOST_CELLS / 1_000_000));
    }
  };
}
