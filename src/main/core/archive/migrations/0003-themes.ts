import type { Database } from 'better-sqlite3';

/** The codebook, annotations, and the tags that tie a theme to a quote or an annotation. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE themes (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      parent_id INTEGER REFERENCES themes (id) CHECK (parent_id <> id),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT NOT NULL CHECK (name <> ''),
      folded TEXT NOT NULL UNIQUE,
      definition TEXT NOT NULL,
      use_for TEXT NOT NULL,
      not_for TEXT NOT NULL,
      look TEXT NOT NULL CHECK (look <> '')
    ) STRICT;
    CREATE INDEX themes_by_parent ON themes (parent_id);

    CREATE TABLE theme_keywords (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      theme_id INTEGER NOT NULL REFERENCES themes (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      keyword TEXT NOT NULL CHECK (keyword <> ''),
      UNIQUE (theme_id, position)
    ) STRICT;

    CREATE TABLE annotations (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      article_id INTEGER NOT NULL REFERENCES articles (id),
      revision_id INTEGER NOT NULL REFERENCES revisions (id),
      start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
      end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
      exact TEXT NOT NULL CHECK (exact <> ''),
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      note TEXT NOT NULL,
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX annotations_by_article ON annotations (article_id, start_offset);
    CREATE INDEX annotations_by_revision ON annotations (revision_id);
    CREATE INDEX annotations_by_analyst ON annotations (analyst_id);

    CREATE TABLE tags (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      theme_id INTEGER NOT NULL REFERENCES themes (id),
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      quote_id INTEGER REFERENCES quotes (id),
      annotation_id INTEGER REFERENCES annotations (id),
      CHECK ((quote_id IS NULL) <> (annotation_id IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX tags_by_quote ON tags (quote_id, theme_id, analyst_id) WHERE quote_id IS NOT NULL;
    CREATE UNIQUE INDEX tags_by_annotation ON tags (annotation_id, theme_id, analyst_id)
      WHERE annotation_id IS NOT NULL;
    CREATE INDEX tags_by_theme ON tags (theme_id);
    CREATE INDEX tags_by_analyst ON tags (analyst_id);
  `);
}
