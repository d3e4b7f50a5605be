import type { Database } from 'better-sqlite3';

/** Briefs that came in from colleagues, sources of which only excerpts are here, the history of briefs, and keys. */
export function up(db: Database): void {
  db.exec(`
    -- The data as it was received, so that the next version of the same brief can be held against it.
    CREATE TABLE merges (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      brief_uid TEXT NOT NULL CHECK (length(brief_uid) = 36),
      at TEXT NOT NULL,
      payload_hash TEXT NOT NULL CHECK (length(payload_hash) = 64),
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      signer TEXT CHECK (signer <> ''),
      signer_key TEXT CHECK (length(signer_key) = 64),
      CHECK ((signer IS NULL) = (signer_key IS NULL))
    ) STRICT;
    CREATE INDEX merges_by_brief ON merges (brief_uid, id);

    -- How a colleague names a thing, and which row it is here. \`written\`: whether it came in, or was here already.
    CREATE TABLE merged_items (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      merge_id INTEGER NOT NULL REFERENCES merges (id),
      kind TEXT NOT NULL
        CHECK (kind IN ('brief', 'article', 'quote', 'annotation', 'person', 'theme', 'analyst')),
      uid TEXT NOT NULL CHECK (length(uid) = 36),
      item_id INTEGER NOT NULL,
      written INTEGER NOT NULL CHECK (written IN (0, 1)),
      UNIQUE (merge_id, kind, uid)
    ) STRICT;
    CREATE INDEX merged_items_by_uid ON merged_items (uid, kind, id);
    CREATE INDEX merged_items_by_item ON merged_items (item_id, kind, id);

    -- An article whose text is only what came with its evidence. The hash and length are those of the whole text.
    CREATE TABLE excerpt_sources (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL UNIQUE REFERENCES articles (id),
      text_hash TEXT NOT NULL CHECK (length(text_hash) = 64),
      text_units INTEGER NOT NULL CHECK (text_units >= 0),
      words INTEGER NOT NULL CHECK (words >= 0)
    ) STRICT;
    CREATE INDEX excerpt_sources_by_hash ON excerpt_sources (text_hash);

    -- Where the words of such an article stand in the whole text, and what stands around them there.
    CREATE TABLE excerpts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL REFERENCES articles (id),
      quote_id INTEGER UNIQUE REFERENCES quotes (id),
      annotation_id INTEGER UNIQUE REFERENCES annotations (id),
      text_hash TEXT NOT NULL CHECK (length(text_hash) = 64),
      start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
      end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      CHECK ((quote_id IS NULL) <> (annotation_id IS NULL))
    ) STRICT;
    CREATE INDEX excerpts_by_article ON excerpts (article_id);

    CREATE TABLE brief_events (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      brief_id INTEGER NOT NULL REFERENCES briefs (id),
      what TEXT NOT NULL CHECK (what IN ('composed', 'edited', 'released')),
      at TEXT NOT NULL,
      analyst_uid TEXT NOT NULL CHECK (length(analyst_uid) = 36),
      analyst_name TEXT NOT NULL CHECK (analyst_name <> ''),
      reason TEXT NOT NULL,
      sources TEXT NOT NULL CHECK (json_valid(sources)),
      before TEXT NOT NULL CHECK (json_valid(before))
    ) STRICT;
    CREATE INDEX brief_events_by_brief ON brief_events (brief_id, at, uid);

    CREATE TABLE signing_keys (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      analyst_id INTEGER NOT NULL UNIQUE REFERENCES analysts (id),
      public_key TEXT NOT NULL UNIQUE CHECK (length(public_key) = 64),
      locked TEXT NOT NULL CHECK (json_valid(locked)),
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE pinned_keys (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL CHECK (name <> ''),
      skeleton TEXT NOT NULL,
      public_key TEXT NOT NULL CHECK (length(public_key) = 64),
      pinned_at TEXT NOT NULL,
      UNIQUE (skeleton)
    ) STRICT;
  `);
}
