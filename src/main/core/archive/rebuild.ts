import type { Database } from 'better-sqlite3';
import { createJournalTriggers, dropJournalTriggers } from './journal-triggers';
import { rebuildTallies } from './quote-tallies';
import { SEARCH_INDEXES } from './search-indexes';

/**
 * Makes anew, in one transaction, what an archive derives from its rows: search indexes, indexes, tallies and the triggers of the
 * journal. For a copy that nobody else has open, where every finding of `check` is `rebuildable`.
 * @throws SqliteError 'SQLITE_CORRUPT' where pages of an index cannot be read: then only repair helps, see `repair/`
 */
export function rebuildDerived(db: Database): void {
  db.transaction(() => {
    db.exec('REINDEX');
    db.exec('DELETE FROM unindexed'); // which no archive of ours has outside a transaction
    for (const { index } of SEARCH_INDEXES) db.exec(`INSERT INTO ${index} (${index}) VALUES ('rebuild')`);
    rebuildTallies(db);
    dropJournalTriggers(db);
    createJournalTriggers(db);
  }).immediate();
}
