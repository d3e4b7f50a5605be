import type { Database } from 'better-sqlite3';

/**
 * Brings what stands in the write-ahead log of an open archive into its one file and empties the log. Waits for nobody.
 * @returns whether nothing is left in the log
 */
export function foldLogIn(db: Database): boolean {
  const patience = Number(db.pragma('busy_timeout', { simple: true }));
  db.pragma('busy_timeout = 0');
  try {
    return db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
}

/**
 * For an archive that is left, wherever its file may be by now. SQLite folds the log in by itself when the last connection
 * closes, but not where the file has lost its name: then the log would stay behind under the old one, without the
 * archive, and be taken for the log of whatever is put there (sqlite.org/howtocorrupt.html#unlinking_or_renaming_a_database_file_while_in_use).
 * Where the disk does not let it, the log stays where it is.
 * @returns whether nothing is left in the log
 */
export function foldLogInWherePossible(db: Database): boolean {
  try {
    return foldLogIn(db);
  } catch {
    return false; // nothing is lost by it that was not lost before
  }
}
