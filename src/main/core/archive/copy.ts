import type { Database } from 'better-sqlite3';
import type { CallContext } from '../contract/calls';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { connect } from './connect';
import type { ArchiveKey } from './key';

/** Pages that are copied before others have their turn: one MiB, some milliseconds. */
const PIECE = 256;

/**
 * Copies a database as it stands, rows of its write-ahead log included, by SQLite's online backup (sqlite.org/backup.html):
 * in pieces, so that others work on. A backup begins anew when another connection writes to its source. This one reads
 * from a connection of its own that holds a read transaction from the first page to the last: it sees the archive as it
 * was then, whatever is written meanwhile (sqlite.org/isolation.html), and comes to an end.
 *
 * An encrypted one goes by `VACUUM INTO`, in one go: the online backup would open the copy without a key.
 * @param db the database, open; only one that lives in memory is read through it
 * @param to an empty file, or none yet
 * @throws `Failure` `cancelled` between two pieces
 */
export async function copyDatabase(
  { db, path, key }: { db: Database; path: string; key: ArchiveKey | null },
  to: string,
  context: CallContext,
): Promise<void> {
  // What lives in memory has one connection; what that writes goes into the copy as well.
  if (db.memory) return copyInPieces(db, to, context);
  const snapshot = connect(path, { readonly: true, key });
  try {
    if (key !== null) {
      snapshot.prepare('VACUUM INTO ?').run(to);
      return;
    }
    snapshot.exec('BEGIN');
    snapshot.pragma('schema_version'); // a transaction begins with the first page that it reads
    await copyInPieces(snapshot, to, context);
  } finally {
    snapshot.close();
  }
}

async function copyInPieces(source: Database, to: string, { signal, progress }: CallContext): Promise<void> {
  await source.backup(to, {
    progress({ totalPages, remainingPages }) {
      if (signal.aborted) throw new Failure('cancelled', messages.shell.cancelled);
      progress(totalPages - remainingPages, totalPages);
      return PIECE;
    },
  });
}

/** Takes a closed database out of write-ahead log mode: one file, which can be copied as it is and read on any medium. */
export function makeOneFile(path: string, { key }: { key: ArchiveKey | null }): void {
  const db = connect(path, { key });
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}
