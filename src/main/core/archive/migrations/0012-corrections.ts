import type { Database } from 'better-sqlite3';

/** Who put another text in the place of an article's text, when, why, and the file that it came from. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE corrections (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision_id INTEGER NOT NULL UNIQUE REFERENCES revisions (id),
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      at TEXT NOT NULL,
      reason TEXT NOT NULL,
      -- Null where the text was edited by hand.
      file_name TEXT,
      hash TEXT CHECK (length(hash) = 64),
      bytes BLOB,
      CHECK ((hash IS NULL) = (bytes IS NULL))
    ) STRICT;
    CREATE INDEX corrections_by_analyst ON corrections (analyst_id);
    CREATE TRIGGER corrections_are_frozen BEFORE UPDATE ON corrections
      BEGIN SELECT RAISE(ABORT, 'a correction never changes'); END;
  `);
}
