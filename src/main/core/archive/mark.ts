import { createHash } from 'node:crypto';
import type { Prepares } from './preparing-once';

/**
 * What an archive holds, in a few signs: of one archive and its backups, equal marks mean equal contents. It is made of
 * the numbers that SQLite gives out once (sqlite.org/autoinc.html), of which every change of a row takes one for the
 * journal, and of the history's ends, whose moments tell two lines of work apart after an older state was restored.
 */
export function markOf(db: Prepares): string {
  const sequences = db.prepare('SELECT name, seq FROM sqlite_sequence ORDER BY name').raw().all();
  const history = db
    .prepare('SELECT state, count(*), min(id), max(id) FROM journal_steps GROUP BY state ORDER BY state')
    .raw()
    .all();
  const last = db.prepare('SELECT at FROM journal_steps ORDER BY id DESC LIMIT 1').raw().all();
  const schema = db.prepare('PRAGMA user_version').raw().all();
  return createHash('sha256')
    .update(JSON.stringify([schema, sequences, history, last]))
    .digest('hex')
    .slice(0, 32);
}
