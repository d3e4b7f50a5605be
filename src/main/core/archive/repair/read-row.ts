import type { Cell } from '../pages/b-tree';
import type { Pages } from '../pages/pages';
import {
  isBlob,
  isInteger,
  isText,
  readHeader,
  readPayload,
  readValues,
  type RecordHeader,
  type Stored,
} from '../pages/record';
import { isProven, type ColumnLayout, type Row, type TableLayout } from './layout';

/** A row of a table as it could be read. */
export interface ReadRow {
  readonly id: number;
  /** Its values as far as they can be trusted. */
  readonly row: Row;
  /** Whether they are all of them. */
  readonly whole: boolean;
  /** Whether it carries a hash that says so. */
  readonly proven: boolean;
  readonly overflow: readonly number[];
}

/** Reads a cell as a row of this table; null where it cannot be one, by the number and the types of its values. */
export function readRow(pages: Pages, table: TableLayout, { rowid, payload }: Cell): ReadRow | null {
  const local = payload.page.subarray(payload.at, payload.at + payload.local);
  const header = rowid > 0 ? readHeader(local, payload.length) : null;
  if (header === null || !fits(table, header)) return null;

  const { bytes, whole, overflow } = readPayload(pages, payload);
  const { values, broken } = readValues(bytes, header);
  const row = toRow(table, values);
  if (!whole) {
    return { id: rowid, row: withBeginning(table, row, broken), whole, proven: false, overflow: [] };
  }
  const proven = isProven(table.name, row);
  // The chain looked right and what stands on it is not: only what stands beside the key is trusted.
  if (proven === false || (overflow.length > 0 && !areTexts(table, row))) {
    const trusted = readValues(local, header);
    const known = withBeginning(table, toRow(table, trusted.values), trusted.broken);
    return { id: rowid, row: known, whole: false, proven: false, overflow: [] };
  }
  return { id: rowid, row, whole: areTexts(table, row), proven: proven === true, overflow };
}

/** An older row has fewer values than its table has columns by now; a foreign table may have more, which are not read. */
function fits({ columns }: TableLayout, { types }: RecordHeader): boolean {
  return (
    types.length > 1 &&
    columns.every(({ notNull, type }, index) => {
      const stored = types[index];
      if (stored === undefined) return true;
      if (index === 0) return stored === 0;
      return stored === 0 ? !notNull : isOfType(type, stored);
    })
  );
}

function isOfType(type: ColumnLayout['type'], stored: number): boolean {
  if (type === 'INTEGER') return isInteger(stored);
  return type === 'TEXT' ? isText(stored) : isBlob(stored);
}

function toRow({ columns }: TableLayout, values: readonly Stored[]): Row {
  const named = columns.slice(1, values.length).map(({ name }, index) => [name, values[index + 1] ?? null]);
  return Object.fromEntries(named) as Row;
}

function withBeginning({ columns }: TableLayout, row: Row, broken: string | null): Row {
  const next = columns[Object.keys(row).length + 1];
  return broken === null || next === undefined ? row : { ...row, [`${next.name}…`]: broken };
}

/** Text is UTF-8, and nobody's text has zero bytes: a page of them was put in its place. */
function areTexts({ columns }: TableLayout, row: Row): boolean {
  return columns.every(({ name, type }) => {
    const value = row[name] ?? null;
    return type !== 'TEXT' || value === null || (typeof value === 'string' && !value.includes('\0'));
  });
}
