/** For tests and fault runs: what an archive holds, row by row, whatever release wrote it. */
import type { Database } from 'better-sqlite3';

/** Table → how many rows it has. */
export function rowCounts(db: Database): ReadonlyMap<string, number> {
  const count = (table: string): number =>
    Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
  return new Map(tablesOf(db).map((table) => [table, count(table)]));
}

/** Its version and every row, a line each: two archives with the same lines hold the same. */
export function rowsAsText(db: Database): readonly string[] {
  return [
    `schema ${String(db.pragma('user_version', { simple: true }))}\n`,
    ...tablesOf(db).flatMap((table) => [
      `${table}\n`,
      ...db
        .prepare(`SELECT * FROM "${table}" ORDER BY rowid`)
        .raw()
        .all()
        .map((row) => `${JSON.stringify(row)}\n`),
    ]),
  ];
}

/**
 * Without the search indexes' own tables, whose blocks depend on how the words came in, without the tallies (of no row id), which
 * the check holds against what they count, without what SQLite keeps for itself, and without the note that bytes of what was forgotten are still to be overwritten: the next opening does it.
 */
function tablesOf(db: Database): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         AND NOT wr AND name <> 'journal_scrubs' ORDER BY name`,
    )
    .pluck()
    .all();
}
