import type { Database } from 'better-sqlite3';

/**
 * A brief is one document; what it cites stands in a table of its own as well, so that nothing cited
 * can be removed while the brief rests on it. `words` is the prose of the document, for search.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE briefs (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      title TEXT NOT NULL CHECK (title <> ''),
      date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      document TEXT NOT NULL CHECK (json_valid(document)),
      words TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE brief_evidence (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      brief_id INTEGER NOT NULL REFERENCES briefs (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      quote_id INTEGER REFERENCES quotes (id),
      annotation_id INTEGER REFERENCES annotations (id),
      CHECK ((quote_id IS NULL) <> (annotation_id IS NULL)),
      UNIQUE (brief_id, position)
    ) STRICT;
    CREATE INDEX brief_evidence_by_quote ON brief_evidence (quote_id) WHERE quote_id IS NOT NULL;
    CREATE INDEX brief_evidence_by_annotation ON brief_evidence (annotation_id) WHERE annotation_id IS NOT NULL;
  `);
}
