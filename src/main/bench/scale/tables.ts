import Database from 'better-sqlite3';

/** Bytes that each table takes with its indexes, by the bytes of text, the largest first (`dbstat`, sqlite.org/dbstat.html). */
export function bytesByTable(path: string, textBytes: number): Readonly<Record<string, number>> {
  const db = new Database(path, { readonly: true });
  const rows = db
    .prepare<[], { name: string; bytes: number }>(
      `SELECT coalesce(tbl_name, dbstat.name) AS name, sum(pgsize) AS bytes FROM dbstat
       LEFT JOIN sqlite_schema USING (name) WHERE aggregate = TRUE GROUP BY 1 ORDER BY bytes DESC`,
    )
    .all();
  db.close();
  return Object.fromEntries(
    rows.slice(0, 12).map(({ name, bytes }) => [name, Math.round((bytes / textBytes) * 100) / 100]),
  );
}
