import type { Database } from 'better-sqlite3';

/**
 * The change journal. A step is what the analyst did; its changes are what must be done to take it back
 * (or, once taken back, to do it again). The triggers that fill it are made by `journal-triggers.ts`.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE journal_steps (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind <> ''),
      subject TEXT NOT NULL,
      at TEXT NOT NULL,
      analyst_id INTEGER NOT NULL REFERENCES analysts (id),
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'undone'))
    ) STRICT;
    CREATE UNIQUE INDEX journal_steps_one_open ON journal_steps (state) WHERE state = 'open';
    CREATE INDEX journal_steps_by_state ON journal_steps (state, id);

    CREATE TABLE journal_changes (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      step_id INTEGER NOT NULL REFERENCES journal_steps (id) ON DELETE CASCADE,
      table_name TEXT NOT NULL,
      row_id INTEGER NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
      image TEXT CHECK (json_valid(image)),
      CHECK ((action = 'delete') = (image IS NULL))
    ) STRICT;
    CREATE INDEX journal_changes_by_step ON journal_changes (step_id, id);
  `);
}
