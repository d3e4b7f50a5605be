import type { Database } from 'better-sqlite3';
import { createJournalTriggers, dropJournalTriggers } from '../journal-triggers';
import { DOMAIN_TABLES } from '../tables';
import { goneFrom } from './forgotten-rows';
import type { Marks } from './marks';
import { rewriteRows } from './rewrite';

/**
 * Takes what `markForgotten` found out of every table and out of every step of the history. What is left of the history
 * goes back and forth between the states that it had, without what was forgotten. Runs in one transaction.
 * @param removed whether the whole history goes
 * @param forgotten what stands in the place of the title of an article that was released and is forgotten
 */
export function erase(db: Database, marks: Marks, removed: boolean, forgotten: string): void {
  db.pragma('defer_foreign_keys = ON'); // for this transaction only
  dropJournalTriggers(db);
  // Like any step, this one drops what had been undone.
  db.exec(`DELETE FROM journal_steps WHERE ${removed ? '' : `state = 'undone' AND`} state <> 'open'`);
  eraseFromHistory(db, rewriteRows(db, marks));
  for (const table of DOMAIN_TABLES.toReversed()) {
    db.exec(`DELETE FROM main.${table} WHERE id IN ${goneFrom(table)}`);
  }
  eraseFromLedgers(db, marks, forgotten);
  db.exec(`
    UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'journal_changes';
    INSERT OR IGNORE INTO journal_scrubs (id) VALUES (1);`);
  createJournalTriggers(db);
}

/** A step that was about something else too stays, but what it is called may name what is gone. */
function eraseFromHistory(db: Database, rewritten: ReadonlySet<number>): void {
  const nameless = db.prepare<[number]>(`UPDATE journal_steps SET subject = '' WHERE id = ?`);
  for (const step of rewritten) nameless.run(step);
  const gone = '(table_name, row_id) IN (SELECT table_name, row_id FROM temp.forgotten)';
  db.exec(`
    UPDATE journal_steps SET subject = ''
      WHERE id IN (SELECT step_id FROM journal_changes WHERE ${gone});
    DELETE FROM journal_changes WHERE ${gone};
    DELETE FROM journal_steps WHERE id NOT IN (SELECT step_id FROM journal_changes);`);
}

/** What is written down beside the history: states of coding that were exchanged, and what left below its marking. */
function eraseFromLedgers(db: Database, marks: Marks, forgotten: string): void {
  db.exec(`DELETE FROM coding_ledger WHERE article_id IN ${goneFrom('articles')}`);
  const records = db.prepare<[], { id: number; key: string; fields: string }>(
    'SELECT id, key, fields FROM coding_ledger',
  );
  const drop = db.prepare<[number]>('DELETE FROM coding_ledger WHERE id = ?');
  for (const { id, key, fields } of records.all()) {
    if (marks.standIn(key) || marks.standIn(fields)) drop.run(id);
  }
  const releases = db.prepare<[], { id: number; articles: string }>('SELECT id, articles FROM releases');
  const rewrite = db.prepare<[string, number]>('UPDATE releases SET articles = ? WHERE id = ?');
  for (const { id, articles } of releases.all()) {
    const listed = JSON.parse(articles) as { readonly uid: string | null; readonly title: string }[];
    const nameless = listed.map((one) =>
      marks.standIn(JSON.stringify(one)) ? { ...one, uid: null, title: forgotten } : one,
    );
    rewrite.run(JSON.stringify(nameless), id);
  }
}
