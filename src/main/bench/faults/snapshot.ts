/** What a folder holds, down to the last row: two equal snapshots are two equal folders. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** File name → digest of its contents: of the rows of an archive, of the bytes of any other file. */
export type Snapshot = ReadonlyMap<string, string>;

/** What SQLite and the lock keep beside an archive while it is open, and after a kill. */
export const BESIDE = /\.attache-(?:lock|wal|shm|journal)$/u;

/** @throws what SQLite throws where an archive cannot be read to its end */
export function snapshotOf(folder: string): Snapshot {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !BESIDE.test(entry.name))
    .map(({ name }) => name)
    .sort();
  return new Map(
    names.map((name) => {
      const path = join(folder, name);
      return [name, name.endsWith('.attache') ? rowsDigest(path) : digest(readFileSync(path))];
    }),
  );
}

/** Digest of every row of every ordinary table, history and settings too. */
export function rowsDigest(path: string): string {
  const hash = createHash('sha256');
  for (const row of allRows(path)) hash.update(row);
  return hash.digest('hex');
}

/** Table → how many rows it has. */
export function countRows(path: string): ReadonlyMap<string, number> {
  return reading(path, (db) => {
    const count = (table: string): number =>
      Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
    return new Map(tablesOf(db).map((table) => [table, count(table)]));
  });
}

function allRows(path: string): readonly string[] {
  return reading(path, (db) => [
    `schema ${String(db.pragma('user_version', { simple: true }))}\n`,
    ...tablesOf(db).flatMap((table) => [
      `${table}\n`,
      ...db
        .prepare(`SELECT * FROM "${table}" ORDER BY rowid`)
        .raw()
        .all()
        .map((row) => `${JSON.stringify(row)}\n`),
    ]),
  ]);
}

/** Without the search indexes' own tables, whose blocks depend on how the words came in, and without what SQLite keeps for itself. */
function tablesOf(db: Database.Database): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all();
}

function reading<Result>(path: string, read: (db: Database.Database) => Result): Result {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

export function digest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
