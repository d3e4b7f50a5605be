import type { Database } from 'better-sqlite3';

/** Themes that are no longer used, examples picked for them, uids of merged ones, what was rejected, and who changed what. */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE themes ADD COLUMN status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'retired'));
    -- A tagged passage that shows what its theme means; it stops being one with the tag.
    ALTER TABLE tags ADD COLUMN example INTEGER NOT NULL DEFAULT 0 CHECK (example IN (0, 1));

    -- A uid may have left this machine; it goes on naming the theme that its bearer was merged into.
    CREATE TABLE theme_aliases (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      theme_id INTEGER NOT NULL REFERENCES themes (id)
    ) STRICT;
    CREATE INDEX theme_aliases_by_theme ON theme_aliases (theme_id);

    -- Known by its words, so that a correction of the text around them does not bring the suggestion back.
    CREATE TABLE theme_rejections (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      theme_id INTEGER NOT NULL REFERENCES themes (id),
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      article_id INTEGER NOT NULL REFERENCES articles (id),
      exact TEXT NOT NULL CHECK (exact <> ''),
      UNIQUE (article_id, theme_id, analyst_id, exact)
    ) STRICT;
    CREATE INDEX theme_rejections_by_theme ON theme_rejections (theme_id);
    CREATE INDEX theme_rejections_by_analyst ON theme_rejections (analyst_id);

    -- The theme may have gone since, so it is named and not referred to.
    CREATE TABLE codebook_changes (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      kind TEXT NOT NULL CHECK (kind <> ''),
      theme_uid TEXT NOT NULL CHECK (length(theme_uid) = 36),
      name TEXT NOT NULL CHECK (name <> ''),
      other TEXT CHECK (other <> ''),
      edits TEXT NOT NULL CHECK (json_valid(edits))
    ) STRICT;
    CREATE INDEX codebook_changes_by_theme ON codebook_changes (theme_uid);
    CREATE INDEX codebook_changes_by_analyst ON codebook_changes (analyst_id);
  `);
}
