import type { Database } from 'better-sqlite3';

/** Coding that analysts give each other: what was exchanged, which articles are done, and what blind mode lets be seen. */
export function up(db: Database): void {
  db.exec(`
    -- A file that was taken in. \`seen\`: how far it knew each archive's coding. \`conflicts\`: what was decided, and the losers.
    CREATE TABLE coding_exchanges (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      at TEXT NOT NULL,
      given_at TEXT NOT NULL,
      giver TEXT NOT NULL CHECK (giver <> ''),
      origin TEXT NOT NULL CHECK (length(origin) = 36),
      file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
      seen TEXT NOT NULL CHECK (json_valid(seen)),
      conflicts TEXT NOT NULL CHECK (json_valid(conflicts))
    ) STRICT;

    CREATE TABLE coding_done (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL REFERENCES articles (id),
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      done INTEGER NOT NULL CHECK (done IN (0, 1)),
      UNIQUE (article_id, analyst_id)
    ) STRICT;
    CREATE INDEX coding_done_by_analyst ON coding_done (analyst_id);

    -- Every known state of every record of coding, with who changed which field when. It only grows and is no part of the
    -- change journal: what was given away cannot be undone. A row that rests on an exchange which was undone does not count.
    CREATE TABLE coding_ledger (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      exchange_id INTEGER,
      key TEXT NOT NULL CHECK (key <> ''),
      fields TEXT NOT NULL CHECK (json_valid(fields)),
      row_id INTEGER,
      article_id INTEGER
    ) STRICT;
    CREATE INDEX coding_ledger_by_key ON coding_ledger (key, id);

    -- How this archive is called among those that exchange coding, and how often it has written down its own changes.
    CREATE TABLE coding_origin (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      uid TEXT NOT NULL CHECK (length(uid) = 36),
      count INTEGER NOT NULL CHECK (count >= 0)
    ) STRICT;

    -- Others' coding of an article shows where blind mode is off, or once both they and who works here are done with it.
    CREATE VIEW me (id, blind) AS SELECT
      (SELECT CAST(value AS INTEGER) FROM settings WHERE name = 'analyst'),
      coalesce((SELECT value = 'yes' FROM settings WHERE name = 'blind'), 0);
    CREATE VIEW done_coding (article_id, analyst_id) AS
      SELECT article_id, analyst_id FROM coding_done WHERE done = 1;
    CREATE VIEW visible_annotations AS SELECT * FROM annotations
      WHERE NOT (SELECT blind FROM me) OR analyst_id = (SELECT id FROM me)
        OR ((article_id, (SELECT id FROM me)) IN done_coding AND (article_id, analyst_id) IN done_coding);
    CREATE VIEW tagged_articles (tag_id, article_id, analyst_id) AS SELECT id, coalesce(
        (SELECT article_id FROM quotes WHERE id = quote_id),
        (SELECT article_id FROM annotations WHERE id = annotation_id)), analyst_id FROM tags;
    CREATE VIEW visible_tags AS SELECT * FROM tags
      WHERE NOT (SELECT blind FROM me) OR analyst_id = (SELECT id FROM me)
        OR id IN (SELECT tag_id FROM tagged_articles WHERE (article_id, (SELECT id FROM me)) IN done_coding
          AND (article_id, analyst_id) IN done_coding);
  `);
}
