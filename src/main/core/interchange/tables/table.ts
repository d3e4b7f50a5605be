import { en } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';

/** A sheet or a file of rows; cells are texts, moments in ISO 8601, and empty where nothing stands. */
export interface Table {
  /** Of the sheet; empty for a file that has but one. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const MOST_ROWS = 200_000;
const MOST_COLUMNS = 200;

/** Stops a table that nobody wrote by coding. */
export function requireSize(rows: number, columns: number): void {
  if (rows > MOST_ROWS || columns > MOST_COLUMNS) {
    throw new Failure('too-big', en.interchange.failures.tooBigTable(MOST_ROWS, MOST_COLUMNS));
  }
}
