import type { Database } from 'better-sqlite3';

/** What analysts settled about who is who: the uids of people merged into others, and pairs that only look alike. */
export function up(db: Database): void {
  db.exec(`
    -- A uid may have left this machine in a brief; it goes on naming the person whom its bearer was merged into.
    CREATE TABLE person_aliases (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      person_id INTEGER NOT NULL REFERENCES people (id)
    ) STRICT;
    CREATE INDEX person_aliases_by_person ON person_aliases (person_id);

    CREATE TABLE person_distinctions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      lower_id INTEGER NOT NULL REFERENCES people (id),
      higher_id INTEGER NOT NULL REFERENCES people (id),
      UNIQUE (lower_id, higher_id),
      CHECK (lower_id < higher_id)
    ) STRICT;
    CREATE INDEX person_distinctions_by_higher ON person_distinctions (higher_id);
  `);
}
