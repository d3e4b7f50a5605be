import type { Database } from 'better-sqlite3';

/** What left the archive below its marking, how strictly coding was marked that came in, and keys that were replaced. */
export function up(db: Database): void {
  db.exec(`
    -- It only grows and is no part of the change journal: what has left cannot be undone. \`articles\`: what was released, JSON.
    CREATE TABLE releases (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      at TEXT NOT NULL,
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      form TEXT NOT NULL CHECK (form <> ''),
      file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
      marking TEXT NOT NULL CHECK (marking <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      articles TEXT NOT NULL CHECK (json_valid(articles))
    ) STRICT;

    -- Of files that came in before this was kept, nobody knows: they are taken for the strictest.
    ALTER TABLE coding_exchanges ADD COLUMN marking TEXT NOT NULL DEFAULT 'TLP:RED' CHECK (marking <> '');

    -- An analyst's own keys that vouch for the ones after them: signatures of both, under the name of that day.
    CREATE TABLE key_links (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      name TEXT NOT NULL CHECK (name <> ''),
      old_key TEXT NOT NULL UNIQUE CHECK (length(old_key) = 64),
      new_key TEXT NOT NULL UNIQUE CHECK (length(new_key) = 64),
      at TEXT NOT NULL,
      by_old TEXT NOT NULL CHECK (length(by_old) = 128),
      by_new TEXT NOT NULL CHECK (length(by_new) = 128)
    ) STRICT;
    CREATE INDEX key_links_by_analyst ON key_links (analyst_id, id);

    -- Keys of colleagues that vouched for the one that is pinned now.
    CREATE TABLE retired_keys (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      skeleton TEXT NOT NULL,
      public_key TEXT NOT NULL CHECK (length(public_key) = 64),
      replaced_at TEXT NOT NULL,
      UNIQUE (skeleton, public_key)
    ) STRICT;
  `);
}
