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
 * too, and takes no lock. The words themselves are not copied, which would take as much memory as the archive.
 */
export function isSearchIndexSound(db: Prepares, { index, content, columns }: SearchIndex): boolean {
  const copy = new Database(':memory:').unsafeMode(true); // otherwise FTS5's own tables cannot be filled
  try {
    const names = columns.join(', ');
    letReadWords(copy, db.prepare<[number], unknown[]>(`SELECT ${names} FROM ${content} WHERE id = ?`).raw());
    copy.exec(`
      CREATE TABLE ids (id INTEGER PRIMARY KEY);
      CREATE VIEW words AS SELECT id, ${columns.map((name, at) => `word_of(id, ${at}) AS ${name}`).join(', ')} FROM ids;
      CREATE VIRTUAL TABLE copied USING fts5 (
        ${names}, content = 'words', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
      );`);
    copyRows(db, copy, { from: content, to: 'ids', names: 'id' });
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

/** FTS5 reads what it follows from no virtual table (SQLITE_PREPARE_NO_VTAB), so a function fetches it, a row at a time. */
function letReadWords(copy: Database.Database, byId: Database.Statement<[number], unknown[]>): void {
  let last: number | null = null;
  let row: unknown[] | undefined;
  copy.pragma('trusted_schema = ON'); // its schema is ours, and a view of it calls the function
  copy.function('word_of', (id: number, at: number) => {
    if (id !== last) row = byId.get(id);
    last = id;
    return row?.[at] ?? null;
  });
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
