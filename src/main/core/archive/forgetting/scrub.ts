import type { Database } from 'better-sqlite3';

const INDEXES = ['article_index', 'quote_index', 'annotation_index', 'brief_index'] as const;

/** Whether something was forgotten of which the file may still hold bytes. */
export const isUnscrubbed = (db: Database): boolean =>
  db.prepare('SELECT 1 FROM journal_scrubs').get() !== undefined;

/**
 * From here on, what is deleted is overwritten with zeros (sqlite.org/pragma.html#pragma_secure_delete), and words are taken
 * out of the search index in place of being noted as gone (sqlite.org/fts5.html#the_secure_delete_configuration_option).
 */
export function overwriteDeleted(db: Database, overwrite: boolean, inIndex = overwrite): void {
  db.pragma(`secure_delete = ${overwrite ? 'ON' : 'FAST'}`);
  for (const index of INDEXES) {
    db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('secure-delete', ${inIndex ? 1 : 0})`);
  }
}

/**
 * Leaves no byte of what was deleted before in the file or in its write-ahead log: puts the search index together anew
 * without the words of what had been removed earlier, writes the zeros of deleted rows over their pages, and then the file
 * anew without its free pages. Can be begun again where it was stopped; yields between its steps.
 * @param anew whether the index is made from its texts again, which is sure whatever was done to it, and for many texts faster
 * What a disk keeps of bytes that were written over is beyond any program; encryption is the answer to that.
 */
export function* scrub(db: Database, anew = true): Generator<undefined, void, undefined> {
  overwriteDeleted(db, true);
  for (const index of INDEXES) {
    db.exec(`INSERT INTO ${index} (${index}) VALUES ('${anew ? 'rebuild' : 'optimize'}')`);
    yield;
  }
  truncateLog(db);
  yield;
  db.exec('VACUUM');
  yield;
  db.exec('DELETE FROM journal_scrubs');
  overwriteDeleted(db, false);
  truncateLog(db);
}

/** Copies the log into the file and leaves none; another connection's reading may hold it up, and is over soon. */
function truncateLog(db: Database): void {
  for (let attempt = 0; attempt < 5; attempt++) {
    const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (result?.busy !== 1) return;
  }
}
