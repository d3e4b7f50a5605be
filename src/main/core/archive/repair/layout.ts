import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { isIntact } from '../packing';
import type { Stored } from '../pages/record';

/** An index of a table as our migrations make it. */
export interface IndexLayout {
  readonly name: string;
  /** Names of its columns; the row's number stands behind them. */
  readonly columns: readonly string[];
  /** Whether every row of the table has an entry. */
  readonly full: boolean;
}

/** A table as our migrations make it: only these are read, whatever else a file holds. */
export interface TableLayout {
  readonly name: string;
  /** In their order in a record; the first is `id`, which is the row's number. */
  readonly columns: readonly ColumnLayout[];
  readonly indexes: readonly IndexLayout[];
  readonly references: readonly Reference[];
  /** Whether no id is ever used twice. */
  readonly autoincrement: boolean;
}

export interface ColumnLayout {
  readonly name: string;
  readonly type: 'INTEGER' | 'TEXT' | 'BLOB';
  readonly notNull: boolean;
}

/** A column that names a row of another table by its id. */
export interface Reference {
  readonly column: string;
  readonly table: string;
}

/** The values of a row by the names of their columns; in one that is lost, as far as they are known. */
export type Row = Readonly<Record<string, Stored>>;

/** Reads the layout of every table that holds rows of its own, so none of tallies, from an archive that our migrations made. */
export function readLayout(db: Database): TableLayout[] {
  const tables = db
    .prepare<[], { name: string; autoincrement: 0 | 1 }>(
      `SELECT list.name, sql GLOB '*AUTOINCREMENT*' AS "autoincrement"
       FROM pragma_table_list AS list JOIN sqlite_schema ON sqlite_schema.name = list.name
       WHERE schema = 'main' AND list.type = 'table' AND list.name NOT GLOB 'sqlite_*' AND list.name NOT GLOB '*_tallies'
         AND list.name <> 'unindexed'
       ORDER BY sqlite_schema.rowid`,
    )
    .all();
  const columns = db.prepare<[string], Omit<ColumnLayout, 'notNull'> & { notNull: 0 | 1 }>(
    'SELECT name, type, "notnull" AS "notNull" FROM pragma_table_info(?) ORDER BY cid',
  );
  const indexes = db.prepare<[string], { name: string; partial: 0 | 1 }>(
    'SELECT name, partial FROM pragma_index_list(?) ORDER BY name',
  );
  const indexColumns = db
    .prepare<[string], string>('SELECT name FROM pragma_index_info(?) ORDER BY seqno')
    .pluck();
  // A reference of several columns repeats what one of one column says: only an article's head is one.
  const references = db.prepare<[string], Reference>(
    `SELECT "from" AS "column", "table" FROM pragma_foreign_key_list(?) WHERE "to" = 'id' ORDER BY id`,
  );
  return tables
    .map(({ name, autoincrement }) => ({
      name,
      autoincrement: autoincrement === 1,
      columns: columns.all(name).map((column) => ({ ...column, notNull: Boolean(column.notNull) })),
      indexes: indexes.all(name).map((index) => ({
        name: index.name,
        columns: indexColumns.all(index.name),
        full: index.partial === 0,
      })),
      references: references.all(name),
    }))
    .sort((one, other) => rank(one.name) - rank(other.name));
}

/** Rows that carry a hash of themselves come first: what they claim is surely theirs. */
const rank = (table: string): number => (Object.hasOwn(HASHED, table) ? 0 : 1);

/** Where a row says what its content must hash to. */
const HASHED: Readonly<Record<string, { readonly content: string; readonly hash: string }>> = {
  revisions: { content: 'text', hash: 'text_hash' },
  originals: { content: 'bytes', hash: 'hash' },
  corrections: { content: 'bytes', hash: 'hash' },
};

/** Whether the row proves itself by a hash: null where it has none to prove itself with. */
export function isProven(table: string, row: Row): boolean | null {
  const { packing = null, bytes } = row;
  if (table === 'originals' && packing !== null) {
    return Buffer.isBuffer(bytes)
      ? isIntact({ packing: packing === 'text' ? 'text' : 'deflate', bytes })
      : null;
  }
  const hashed = HASHED[table];
  const content = hashed === undefined ? null : row[hashed.content];
  if (hashed === undefined || (typeof content !== 'string' && !Buffer.isBuffer(content))) return null;
  return createHash('sha256').update(content).digest('hex') === row[hashed.hash];
}
