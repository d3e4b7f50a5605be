import type { Database } from 'better-sqlite3';

/** What left the archive below its marking, and how strictly coding was marked that came in. */
export function up(db: Database): void {
  db.exec(`
    -- It only grows and is no part of the change journal: what has left cannot be undone. \`articles\`: what was released, JSON.
    CREATE TABLE releases (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      at TEXT NOT NULL,
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      form TEXT NOT NULL CHECK (form <> ''),
      file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
      marking TEXT NOT NULL CHECK (marking <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      articles TEXT NOT NULL CHECK (json_valid(articles))
    ) STRICT;

    -- Of files that came in before this was kept, nobody knows: they are taken for the strictest.
    ALTER TABLE coding_exchanges ADD COLUMN marking TEXT NOT NULL DEFAULT 'TLP:RED' CHECK (marking <> '');
  `);
}
