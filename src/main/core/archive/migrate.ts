import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { placeWholeSync } from '../files/whole';
import { createJournalTriggers, dropJournalTriggers } from './journal-triggers';
import { MIGRATIONS, type Migration } from './migrations/index';

/** The schema that this program writes. */
export const SCHEMA = latest(MIGRATIONS);

export function schemaOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Refuses an archive that a newer release wrote: we would not know what we were damaging. */
export function refuseNewer(db: Database, known: number = SCHEMA): void {
  const found = schemaOf(db);
  if (found > known) throw new Failure('newer-archive', messages.archive.newer(found, known));
}

/**
 * Takes an archive to the latest schema, one transaction a step, after copying it. The journal's history ends
 * there, because its row images have the shape of the older tables; the copy still has it.
 * Returns the copy's path, or null when nothing had to be done or the archive is new.
 */
export function migrate(db: Database, migrations: readonly Migration[] = MIGRATIONS): string | null {
  refuseNewer(db, latest(migrations));
  const found = schemaOf(db);
  if (found === latest(migrations)) return null;
  const copy = found === 0 ? null : copyBeforeMigrating(db, found);
  for (const { version, up } of migrations) {
    if (version <= found) continue;
    db.transaction(() => {
      dropJournalTriggers(db);
      up(db);
      db.pragma(`user_version = ${version}`);
      if (version !== latest(migrations)) return;
      db.exec('DELETE FROM journal_steps');
      createJournalTriggers(db);
    }).immediate();
  }
  return copy;
}

function latest(migrations: readonly Migration[]): number {
  return Math.max(0, ...migrations.map(({ version }) => version));
}

/** Named after the schema it has, beside the archive, and never over an older copy. */
function copyBeforeMigrating(db: Database, schema: number): string | null {
  if (db.memory) return null;
  const stem = `${db.name.replace(/\.attache$/u, '')}.schema-${schema}`;
  let path = `${stem}.attache`;
  for (let number = 2; existsSync(path); number++) path = `${stem}-${number}.attache`;
  const needed =
    Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
  placeWholeSync(path, (file) => db.prepare('VACUUM INTO ?').run(file), { access: 'own', needed });
  return path;
}
