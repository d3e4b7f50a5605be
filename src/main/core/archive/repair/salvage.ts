import type { Database, Statement } from 'better-sqlite3';
import { looseRows, walkIndex, walkTable, type Cell } from '../pages/b-tree';
import type { Pages } from '../pages/pages';
import type { Stored } from '../pages/record';
import { sqliteCode } from '../sqlite-failure';
import type { Row, TableLayout } from './layout';
import { readRow, type ReadRow } from './read-row';
import { readFacts, type FileFacts } from './schema-rows';

/** What was found of one table. */
export interface SalvagedTable {
  readonly layout: TableLayout;
  /** Ids of the rows that were read and written. */
  readonly found: Set<number>;
  /** Rows that are known to have been there and could not be read, with what is known of them. */
  readonly lost: Map<number, Row>;
  /** Between which ids rows may have stood that nobody can read; the first number is outside. */
  readonly gaps: (readonly [after: number, to: number])[];
  /** Whether an index with an entry for every row could be read from end to end: then `lost` is all there is to know. */
  listed: boolean;
}

export interface Salvaged {
  readonly facts: FileFacts;
  readonly tables: ReadonlyMap<string, SalvagedTable>;
  /** Names of indexes of which pages cannot be read. */
  readonly indexes: readonly string[];
}

/**
 * Reads every row of our tables that still stands in the pages, and writes it into a clean archive with its id: first along
 * each table's b-tree, then along the indexes, which know of rows that are gone, and last from leaves that no b-tree leads to
 * any more (sqlite.org/recovery.html).
 * @param db made by our migrations, without triggers and with foreign keys off
 */
export function salvageRows(pages: Pages, db: Database, layouts: readonly TableLayout[]): Salvaged {
  const facts = readFacts(pages);
  const taken = new Set(facts.taken);
  const tables = new Map<string, SalvagedTable>();
  const takers = new Map<string, (row: ReadRow) => boolean>();
  for (const layout of layouts) {
    const table: SalvagedTable = { layout, found: new Set(), lost: new Map(), gaps: [], listed: false };
    tables.set(layout.name, table);
    const take = createTaker(db, table, taken);
    takers.set(layout.name, take);
    for (const page of walkRows(pages, facts, table, take)) taken.add(page);
  }
  // What is counted from rows is made anew: its rows are taken for those of no other table.
  const counted = facts.roots.get('speaker_tallies');
  if (counted !== undefined) {
    const pagesOfCounts = walkTable(pages, counted, { row: () => true, gap: () => undefined });
    for (const page of pagesOfCounts) taken.add(page);
  }
  const indexes = [...tables.values()].flatMap((table) => walkIndexes(pages, facts, table));
  for (let page = 2; page <= pages.count; page++) {
    if (!taken.has(page)) takeLoose(pages, looseRows(pages, page), [...tables.values()], takers);
  }
  return { facts, tables, indexes };
}

function walkRows(
  pages: Pages,
  { roots }: FileFacts,
  table: SalvagedTable,
  take: (row: ReadRow) => boolean,
): Set<number> {
  const root = roots.get(table.layout.name);
  if (root === undefined) {
    table.gaps.push([-Infinity, Infinity]);
    return new Set();
  }
  return walkTable(pages, root, {
    row(cell) {
      const read = readRow(pages, table.layout, cell);
      return read !== null && take(read);
    },
    gap: (after, to) => void table.gaps.push([after, to]),
  });
}

/** Writes rows; one that is not whole is noted as lost. False where the row cannot be one of this table. */
function createTaker(db: Database, { layout, found, lost }: SalvagedTable, taken: Set<number>) {
  const insert = createInsert(db, layout);
  return ({ id, row, whole, proven, overflow }: ReadRow): boolean => {
    if (found.has(id)) return true;
    const isOthers = !proven && overflow.some((page) => taken.has(page));
    if (!whole || isOthers) {
      note(lost, id, isOthers ? {} : row);
      return true;
    }
    if (!insert(id, row)) return false;
    for (const page of overflow) taken.add(page);
    found.add(id);
    lost.delete(id);
    return true;
  };
}

/** Writes a row under its id; false where a constraint of the table says that it cannot be one. */
export function createInsert(
  db: Database,
  { name, columns }: TableLayout,
): (id: number, row: Row) => boolean {
  const statements = new Map<string, Statement<Stored[]>>();
  return (id, row) => {
    const given = columns.slice(1).filter((column) => column.name in row);
    const names = ['id', ...given.map((column) => column.name)].join(', ');
    const statement =
      statements.get(names) ??
      db.prepare<Stored[]>(`INSERT INTO ${name} (${names}) VALUES (?${', ?'.repeat(given.length)})`);
    statements.set(names, statement);
    try {
      statement.run(id, ...given.map((column) => row[column.name] ?? null));
      return true;
    } catch (error) {
      if (sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT') === true) return false;
      throw error;
    }
  };
}

/**
 * Goes through the indexes of a table: they know of rows that the table has lost. A row that was in the table is in each of them
 * that lists all rows; what one of those does not know was deleted, and stood on a page that came from elsewhere.
 * @returns names of those that are damaged
 */
function walkIndexes(pages: Pages, { roots }: FileFacts, table: SalvagedTable): string[] {
  const { found, lost, layout } = table;
  const complete: Set<number>[] = [];
  const damaged = layout.indexes.filter(({ name, columns, full }) => {
    const root = roots.get(name);
    if (root === undefined) return true;
    const listed = new Set<number>();
    const { whole } = walkIndex(pages, root, ({ rowid, values }) => {
      if (!Number.isSafeInteger(rowid) || rowid < 1 || values.length !== columns.length) return false;
      const known = Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null]));
      if (!found.has(rowid)) note(lost, rowid, known);
      listed.add(rowid);
      return true;
    });
    if (whole && full) complete.push(listed);
    return !whole;
  });
  table.listed = complete.length > 0;
  for (const id of lost.keys()) {
    if (complete.some((listed) => !listed.has(id))) lost.delete(id);
  }
  return damaged.map(({ name }) => name);
}

function note(lost: Map<number, Row>, id: number, known: Row): void {
  lost.set(id, { ...lost.get(id), ...known });
}

/** Takes the rows of a leaf that no b-tree leads to, where they are surely, or can only be, those of one table. */
function takeLoose(
  pages: Pages,
  cells: readonly Cell[],
  tables: readonly SalvagedTable[],
  takers: ReadonlyMap<string, (row: ReadRow) => boolean>,
): void {
  if (cells.length === 0) return;
  const claims = tables
    .map((table) => claim(pages, cells, table))
    .filter(({ rows }) => rows.length > 0)
    .sort((one, other) => other.known - one.known);
  const [best, second] = claims;
  if (best === undefined) return;
  if (best.known === second?.known) return; // it may be the one's or the other's
  for (const row of best.rows) takers.get(best.table.layout.name)?.(row);
}

/** Which of these rows the table misses, and how many of them an index describes. */
function claim(pages: Pages, cells: readonly Cell[], table: SalvagedTable) {
  let known = 0;
  const rows: ReadRow[] = [];
  for (const cell of cells) {
    if (table.found.has(cell.rowid) || !mayMiss(table, cell.rowid)) continue;
    const read = readRow(pages, table.layout, cell);
    if (read === null || Object.keys(read.row).length >= table.layout.columns.length) continue;
    const described = table.lost.get(cell.rowid);
    if (described !== undefined && !agrees(read.row, described)) continue;
    if (described !== undefined) known++;
    rows.push(read);
  }
  return { table, rows, known };
}

function mayMiss({ gaps, lost, listed }: SalvagedTable, id: number): boolean {
  return lost.has(id) || (!listed && gaps.some(([after, to]) => id > after && id <= to));
}

const agrees = (row: Row, known: Row): boolean =>
  Object.entries(known).every(([column, value]) => !(column in row) || row[column] === value);
