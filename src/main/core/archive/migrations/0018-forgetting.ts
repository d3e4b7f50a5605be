import type { Database } from 'better-sqlite3';

/** Versions of a brief that its author named, and whether something was forgotten whose pages are not overwritten yet. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE brief_versions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      brief_id INTEGER NOT NULL REFERENCES briefs (id),
      name TEXT NOT NULL CHECK (name <> ''),
      at TEXT NOT NULL,
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      document TEXT NOT NULL CHECK (json_valid(document))
    ) STRICT;
    CREATE INDEX brief_versions_by_brief ON brief_versions (brief_id, id);
    CREATE INDEX brief_versions_by_analyst ON brief_versions (analyst_id);

    -- One row, from the moment at which something is forgotten until nothing of it is left in the file. It is no part of the
    -- change journal: a program that was killed between goes on with it at the next opening.
    CREATE TABLE journal_scrubs (
      id INTEGER PRIMARY KEY CHECK (id = 1)
    ) STRICT;
  `);
}
