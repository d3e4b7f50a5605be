import type { Database } from 'better-sqlite3';
import { readColumns } from './schema';
import { DOMAIN_TABLES, type Column, type DomainTable } from './tables';

/** What SQLite says when something writes past the journal: always a bug. */
export const OUTSIDE_A_STEP = 'written outside a step of the change journal';

const OPEN_STEP = `(SELECT id FROM journal_steps WHERE state = 'open')`;

/**
 * Puts three triggers on every domain table, which write down how to take a change back. They live in the
 * file, so no code path of ours and no other program can write around the journal without noticing.
 */
export function createJournalTriggers(db: Database): void {
  for (const [table, columns] of readColumns(db)) {
    // Migrating no further than an older schema leaves tables out that came later.
    if (columns.length > 0) db.exec(triggersOf(table, columns));
  }
}

/** A migration writes freely; the triggers are made anew after it, for the columns as they then are. */
export function dropJournalTriggers(db: Database): void {
  for (const table of DOMAIN_TABLES) {
    for (const event of ['insert', 'update', 'delete']) {
      db.exec(`DROP TRIGGER IF EXISTS ${table}_journal_${event}`);
    }
  }
}

function triggersOf(table: DomainTable, columns: readonly Column[]): string {
  const pairs = columns.map(
    ({ name, type }) =>
      `'${name}', ${type === 'BLOB' ? `iif(OLD.${name} IS NULL, NULL, hex(OLD.${name}))` : `OLD.${name}`}`,
  );
  const image = `json_object(${pairs.join(', ')})`;
  const changed = columns.map(({ name }) => `OLD.${name} IS NOT NEW.${name}`).join(' OR ');
  return `
    CREATE TRIGGER ${table}_journal_insert AFTER INSERT ON ${table} BEGIN
      ${record(table, 'delete', 'NEW.id', 'NULL')}
    END;
    CREATE TRIGGER ${table}_journal_update AFTER UPDATE ON ${table} WHEN ${changed} BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      ${record(table, 'update', 'OLD.id', image)}
    END;
    CREATE TRIGGER ${table}_journal_delete AFTER DELETE ON ${table} BEGIN
      ${record(table, 'insert', 'OLD.id', image)}
    END;`;
}

function record(
  table: DomainTable,
  action: 'insert' | 'update' | 'delete',
  rowId: string,
  image: string,
): string {
  return `SELECT RAISE(ABORT, '${OUTSIDE_A_STEP}') WHERE ${OPEN_STEP} IS NULL;
      INSERT INTO journal_changes (step_id, table_name, row_id, action, image)
        VALUES (${OPEN_STEP}, '${table}', ${rowId}, '${action}', ${image});`;
}
