import Database from 'better-sqlite3';
import type { Prepares } from './preparing-once';
import type { SearchIndex } from './search-indexes';
import { isCorrupt, sqliteCode } from './sqlite-failure';

/** The tables in which FTS5 keeps an index (sqlite.org/fts5.html#fts5_data_structures). */
const SHADOWS = {
  data: 'id, block',
  idx: 'segid, term, pgno',
  docsize: 'id, sz',
  config: 'k, v',
} as const;

/**
 * Whether a full-text index says what the words that it follows say. FTS5 gives its own check the form of a write
 * (sqlite.org/fts5.html#the_integrity_check_command), so it is asked of a copy in memory: that works on what is read-only
 * too, and takes no lock.
 */
export function isSearchIndexSound(db: Prepares, { index, content, columns }: SearchIndex): boolean {
  const copy = new Database(':memory:').unsafeMode(true); // otherwise FTS5's own tables cannot be filled
  try {
    const names = columns.join(', ');
    copy.exec(`
      CREATE TABLE words (id INTEGER PRIMARY KEY, ${names});
      CREATE VIRTUAL TABLE copied USING fts5 (
        ${names}, content = 'words', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
      );`);
    copyRows(db, copy, { from: content, to: 'words', names: `id, ${names}` });
    for (const [shadow, shadowNames] of Object.entries(SHADOWS)) {
      copyRows(db, copy, { from: `${index}_${shadow}`, to: `copied_${shadow}`, names: shadowNames });
    }
    copy.pragma('writable_schema = RESET'); // FTS5 forgets what it knew of the index before it was filled
    copy.exec(`INSERT INTO copied (copied, rank) VALUES ('integrity-check', 1)`);
    return true;
  } catch (error) {
    // What a damaged page gives may break a rule that SQLite itself keeps, such as one row an id.
    if (isCorrupt(error) || /^SQLITE_(?:CONSTRAINT|MISMATCH)/u.test(sqliteCode(error) ?? '')) return false;
    throw error;
  } finally {
    copy.close();
  }
}

function copyRows(
  db: Prepares,
  copy: Database.Database,
  { from, to, names }: { from: string; to: string; names: string },
): void {
  const places = names.replaceAll(/\w+/gu, '?');
  const insert = copy.prepare(`INSERT INTO ${to} (${names}) VALUES (${places})`);
  copy.transaction(() => {
    copy.exec(`DELETE FROM ${to}`);
    const rows = db.prepare<[], unknown[]>(`SELECT ${names} FROM ${from}`).raw();
    for (const row of rows.iterate()) insert.run(...row);
  })();
}
