import type { Database } from 'better-sqlite3';

/**
 * The colour that a code had in the file it came from, by the uid that it shares with its theme: a theme's own look has
 * seven colours, and the code goes out again in the one that it had. It outlives the theme, so that nothing hangs on it.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE code_colours (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      colour TEXT NOT NULL CHECK (length(colour) = 7 AND colour GLOB '#*' AND substr(colour, 2) NOT GLOB '*[^0-9a-f]*')
    ) STRICT;
  `);
}
