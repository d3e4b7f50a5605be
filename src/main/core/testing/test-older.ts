/** For tests and fault runs: an archive as an older release kept it. */
import Database from 'better-sqlite3';
import { APPLICATION_ID } from '../archive/inspect';
import { migrate } from '../archive/migrate';
import { MIGRATIONS } from '../archive/migrations/index';
import { unpack, type Packing } from '../archive/packing';
import { DOMAIN_TABLES } from '../archive/tables';

const UNPACKED = `unpacked(bytes, packing,
  (SELECT text FROM present.revisions WHERE article_id = originals.article_id AND number = 1))`;

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
    db.function('unpacked', (bytes: unknown, packing: unknown, text: unknown) =>
      unpack({ bytes: bytes as Buffer, packing: packing as Packing }, text as string | null),
    );
    db.exec(
      `INSERT INTO journal_steps (kind, subject, at, analyst_id, state) VALUES ('set-up', '', '', 1, 'open')`,
    );
    for (const table of DOMAIN_TABLES) {
      const shared = columnsOf(db, 'main', table).filter((name) =>
        columnsOf(db, 'present', table).includes(name),
      );
      if (shared.length === 0) continue;
      const list = shared.join(', ');
      // An older release kept files as they are.
      const values =
        table === 'originals' && !shared.includes('packing') ? list.replace('bytes', UNPACKED) : list;
      db.exec(`INSERT INTO main.${table} (${list}) SELECT ${values} FROM present.${table}`);
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
