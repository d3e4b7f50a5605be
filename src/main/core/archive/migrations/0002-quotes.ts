import type { Database } from 'better-sqlite3';

/** People with the names and roles under which they were met, and the quotes attributed to them. */
export function up(db: Database): void {
  db.exec(`
    -- Two people may bear one name: "a senior official" of two articles is two people.
    CREATE TABLE people (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      name TEXT NOT NULL CHECK (name <> ''),
      folded TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('human', 'organisation', 'anonymous', 'document'))
    ) STRICT;
    CREATE INDEX people_by_name ON people (folded, kind);

    CREATE TABLE person_variants (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      person_id INTEGER NOT NULL REFERENCES people (id),
      name TEXT NOT NULL CHECK (name <> ''),
      folded TEXT NOT NULL,
      UNIQUE (person_id, name)
    ) STRICT;
    CREATE INDEX person_variants_by_name ON person_variants (folded);

    -- A role is dated by its article, so an article whose date is corrected dates its roles anew.
    CREATE TABLE person_roles (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      person_id INTEGER NOT NULL REFERENCES people (id),
      article_id INTEGER NOT NULL REFERENCES articles (id),
      role TEXT NOT NULL CHECK (role <> ''),
      UNIQUE (person_id, article_id, role)
    ) STRICT;
    CREATE INDEX person_roles_by_article ON person_roles (article_id);

    -- Offsets count UTF-16 units. Confidence is in thousandths: whole numbers survive the journal unchanged.
    CREATE TABLE quotes (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      article_id INTEGER NOT NULL REFERENCES articles (id),
      revision_id INTEGER NOT NULL REFERENCES revisions (id),
      start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
      end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
      exact TEXT NOT NULL CHECK (exact <> ''),
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('direct', 'mixed')),
      status TEXT NOT NULL CHECK (status IN ('suggested', 'accepted', 'corrected', 'rejected')),
      utterance INTEGER NOT NULL CHECK (utterance >= 0),
      speaker_id INTEGER REFERENCES people (id),
      role TEXT,
      mention_start INTEGER,
      mention_end INTEGER CHECK (mention_end > mention_start),
      cue TEXT,
      confidence INTEGER NOT NULL CHECK (confidence BETWEEN 0 AND 1000),
      reasons TEXT NOT NULL CHECK (json_valid(reasons)),
      CHECK ((mention_start IS NULL) = (mention_end IS NULL))
    ) STRICT;
    CREATE INDEX quotes_by_article ON quotes (article_id, status, start_offset);
    CREATE INDEX quotes_by_speaker ON quotes (speaker_id, status, article_id);
    CREATE INDEX quotes_by_revision ON quotes (revision_id);
  `);
}
