/** What benchmarks want to know of an archive's file, from a connection of their own. */
import { connect } from './connect';

/**
 * Bytes that each table takes with its indexes, the largest first (`dbstat`, sqlite.org/dbstat.html).
 * @param path of an archive that nobody has open
 */
export function bytesByTable(path: string): ReadonlyMap<string, number> {
  const db = connect(path, { readonly: true });
  const rows = db
    .prepare<[], { name: string; bytes: number }>(
      `SELECT coalesce(tbl_name, dbstat.name) AS name, sum(pgsize) AS bytes FROM dbstat
       LEFT JOIN sqlite_schema USING (name) WHERE aggregate = TRUE GROUP BY 1 ORDER BY bytes DESC`,
    )
    .all();
  db.close();
  return new Map(rows.map(({ name, bytes }) => [name, bytes]));
}

/** FTS5 alone: ids of articles for an expression, in its own order, and nothing else. */
export function openBareSearch(path: string) {
  const db = connect(path, { readonly: true });
  const find = db
    .prepare<[string, number], number>(
      'SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY rank LIMIT ?',
    )
    .pluck();
  return {
    find: (match: string, limit: number): readonly number[] => find.all(match, limit),
    close: (): void => void db.close(),
  };
}
