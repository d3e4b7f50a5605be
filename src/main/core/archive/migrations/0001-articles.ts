import type { Database } from 'better-sqlite3';

/** Analysts, settings, and articles with their frozen revisions and original files. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE analysts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      name TEXT NOT NULL CHECK (name <> '')
    ) STRICT;

    CREATE TABLE settings (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      value TEXT NOT NULL
    ) STRICT;

    -- The head revision is named by its number, and the reference is checked at commit, because an
    -- article and its first revision can only be written one after the other.
    CREATE TABLE articles (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      head INTEGER NOT NULL CHECK (head >= 1),
      added_at TEXT NOT NULL,
      words INTEGER NOT NULL CHECK (words >= 0),
      title TEXT NOT NULL CHECK (title <> ''),
      standfirst TEXT,
      outlet TEXT,
      author TEXT,
      published_on TEXT CHECK (published_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      place TEXT,
      language TEXT,
      marking TEXT NOT NULL
        CHECK (marking IN ('none', 'TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
      licence TEXT,
      url TEXT,
      FOREIGN KEY (id, head) REFERENCES revisions (article_id, number) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX articles_by_date ON articles (published_on);

    CREATE TABLE revisions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL REFERENCES articles (id),
      number INTEGER NOT NULL CHECK (number >= 1),
      text TEXT NOT NULL CHECK (text <> ''),
      text_hash TEXT NOT NULL CHECK (length(text_hash) = 64),
      headings TEXT NOT NULL CHECK (json_valid(headings)),
      UNIQUE (article_id, number)
    ) STRICT;
    CREATE INDEX revisions_by_hash ON revisions (text_hash);
    CREATE TRIGGER revisions_are_frozen BEFORE UPDATE ON revisions
      BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;

    CREATE TABLE originals (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL UNIQUE REFERENCES articles (id),
      format TEXT NOT NULL CHECK (format <> ''),
      file_name TEXT,
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE INDEX originals_by_hash ON originals (hash);
    CREATE TRIGGER originals_are_frozen BEFORE UPDATE ON originals
      BEGIN SELECT RAISE(ABORT, 'an original never changes'); END;
  `);
}
