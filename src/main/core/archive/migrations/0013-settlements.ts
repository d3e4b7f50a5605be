import type { Database } from 'better-sqlite3';

/** How disagreements between analysts were settled: by whom, why, and which tags were there before. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE settlements (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      article_id INTEGER NOT NULL REFERENCES articles (id),
      at TEXT NOT NULL,
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      reason TEXT NOT NULL CHECK (reason <> '')
    ) STRICT;
    CREATE INDEX settlements_by_article ON settlements (article_id);
    CREATE INDEX settlements_by_analyst ON settlements (analyst_id);

    -- Whose coding was weighed: those who had tagged the passage, and those who had not.
    CREATE TABLE settled_analysts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      settlement_id INTEGER NOT NULL REFERENCES settlements (id),
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      UNIQUE (settlement_id, analyst_id)
    ) STRICT;
    CREATE INDEX settled_analysts_by_analyst ON settled_analysts (analyst_id);

    -- The tags as they were given. One that was taken off has no row among the tags any more, and its theme or target
    -- may go too: they are named and not referred to. Figures count it all the same.
    CREATE TABLE settled_tags (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      settlement_id INTEGER NOT NULL REFERENCES settlements (id),
      tag_uid TEXT NOT NULL CHECK (length(tag_uid) = 36),
      -- Of the quote or annotation that carried it.
      target_uid TEXT NOT NULL CHECK (length(target_uid) = 36),
      theme_uid TEXT NOT NULL CHECK (length(theme_uid) = 36),
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
      revision_id INTEGER NOT NULL REFERENCES revisions (id),
      start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
      end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
      exact TEXT NOT NULL CHECK (exact <> ''),
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      UNIQUE (settlement_id, tag_uid)
    ) STRICT;
    CREATE INDEX settled_tags_by_uid ON settled_tags (tag_uid);
    CREATE INDEX settled_tags_by_analyst ON settled_tags (analyst_id);
    CREATE INDEX settled_tags_by_revision ON settled_tags (revision_id);
  `);
}
