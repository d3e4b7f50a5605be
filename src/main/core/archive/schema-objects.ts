import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** One row of `sqlite_schema` (sqlite.org/schematab.html), as far as two archives can be alike in it. */
export interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly table: string;
  /** Null for the indexes that SQLite makes for a UNIQUE of its own accord. */
  readonly sql: string | null;
}

/** The statistics of ANALYZE, which somebody may have run with another program, by name and in the only form in which SQLite makes them. */
export const STATISTICS: Readonly<Record<string, string>> = {
  sqlite_stat1: 'CREATE TABLE sqlite_stat1(tbl,idx,stat)',
  sqlite_stat4: 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)',
};

/** What SQLite keeps for itself: those, and the last row ids that were given away. */
const OF_SQLITE: Readonly<Record<string, string>> = {
  sqlite_sequence: 'CREATE TABLE sqlite_sequence(name,seq)',
  ...STATISTICS,
};

/** Every object of a schema by name, save SQLite's own. Looks at nothing but the table of the schema, and so runs nothing. */
export function readObjects(db: Database): readonly SchemaObject[] {
  return db
    .prepare<[], SchemaObject>(
      `SELECT CAST(type AS TEXT) AS type, CAST(name AS TEXT) AS name, CAST(tbl_name AS TEXT) AS "table",
         CAST(sql AS TEXT) AS sql FROM sqlite_schema ORDER BY name, type, tbl_name, sql`,
    )
    .all()
    .filter(({ type, name, table, sql }) => type !== 'table' || table !== name || OF_SQLITE[name] !== sql);
}

/** One word for a whole schema: SHA-256 of its objects, in hexadecimal. */
export function digestOf(objects: readonly SchemaObject[]): string {
  const rows = objects.map(({ type, name, table, sql }) => [type, name, table, sql]);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
