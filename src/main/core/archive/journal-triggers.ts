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
  for (const sql of journalTriggers(db, imageOf).values()) db.exec(sql);
}

/** The same triggers, by name, as releases wrote them that could not yet keep a BLOB which is null. Makes none. */
export function olderJournalTriggers(db: Database): ReadonlyMap<string, string> {
  return journalTriggers(db, ({ name, type }) => (type === 'BLOB' ? `hex(OLD.${name})` : `OLD.${name}`));
}

/** A migration writes freely; the triggers are made anew after it, for the columns as they then are. */
export function dropJournalTriggers(db: Database): void {
  for (const table of DOMAIN_TABLES) {
    for (const event of ['insert', 'update', 'delete']) {
      db.exec(`DROP TRIGGER IF EXISTS ${table}_journal_${event}`);
    }
  }
}

/** Of every domain table that is there: a migration may stand before the one that makes the others. */
function journalTriggers(db: Database, image: (column: Column) => string): ReadonlyMap<string, string> {
  return new Map(
    [...readColumns(db)].flatMap(([table, columns]) =>
      columns.length === 0 ? [] : triggersOf(table, columns, image),
    ),
  );
}

/** A BLOB that is null stays null: hex() would make a text of it. */
function imageOf({ name, type }: Column): string {
  return type === 'BLOB' ? `iif(OLD.${name} IS NULL, NULL, hex(OLD.${name}))` : `OLD.${name}`;
}

function triggersOf(
  table: DomainTable,
  columns: readonly Column[],
  valueOf: (column: Column) => string,
): readonly (readonly [name: string, sql: string])[] {
  const pairs = columns.map((column) => `'${column.name}', ${valueOf(column)}`);
  const image = `json_object(${pairs.join(', ')})`;
  const changed = columns.map(({ name }) => `OLD.${name} IS NOT NEW.${name}`).join(' OR ');
  return [
    [
      `${table}_journal_insert`,
      `CREATE TRIGGER ${table}_journal_insert AFTER INSERT ON ${table} BEGIN
      ${record(table, 'delete', 'NEW.id', 'NULL')}
    END`,
    ],
    [
      `${table}_journal_update`,
      `CREATE TRIGGER ${table}_journal_update AFTER UPDATE ON ${table} WHEN ${changed} BEGIN
      SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id <> NEW.id;
      ${record(table, 'update', 'OLD.id', image)}
    END`,
    ],
    [
      `${table}_journal_delete`,
      `CREATE TRIGGER ${table}_journal_delete AFTER DELETE ON ${table} BEGIN
      ${record(table, 'insert', 'OLD.id', image)}
    END`,
    ],
  ];
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
