/** For tests and fault runs: an archive as an older release kept it. */
import Database from 'better-sqlite3';
import { APPLICATION_ID } from './inspect';
import { migrate } from './migrate';
import { MIGRATIONS } from './migrations/index';
import { DOMAIN_TABLES } from './tables';

/**
 * The rows of a present archive in the tables that the migrations up to `schema` made.
 * @param from path of an archive that nobody has open
 * @param to path where nothing stands
 */
export function writeOlder(from: string, to: string, schema: number): void {
  const db = new Database(to);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma('foreign_keys = OFF');
    migrate(
      db,
      MIGRATIONS.filter(({ version }) => version <= schema),
    );
    db.prepare('ATTACH ? AS present').run(from);
    db.exec(
      `INSERT INTO journal_steps (kind, subject, at, analyst_id, state) VALUES ('set-up', '', '', 1, 'open')`,
    );
    for (const table of DOMAIN_TABLES) {
      const shared = columnsOf(db, 'main', table).filter((name) =>
        columnsOf(db, 'present', table).includes(name),
      );
      if (shared.length === 0) continue;
      const list = shared.join(', ');
      db.exec(`INSERT INTO main.${table} (${list}) SELECT ${list} FROM present.${table}`);
    }
    db.exec('DELETE FROM journal_changes; DELETE FROM journal_steps');
  } finally {
    db.close();
  }
}

function columnsOf(db: Database.Database, schema: string, table: string): readonly string[] {
  return db
    .prepare<[string, string], string>('SELECT name FROM pragma_table_info(?, ?)')
    .pluck()
    .all(table, schema);
}
