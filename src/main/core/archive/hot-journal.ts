import { statSync } from 'node:fs';
import { connect } from './connect';
import type { ArchiveKey } from './key';

/**
 * Whether a transaction may have been broken off while an archive was outside its write-ahead log, as it is for the moment in
 * which another file takes its place. Its rollback journal is left beside it then (sqlite.org/lockingv3.html#hot_journals),
 * and a connection that cannot write can read nothing before it is played back.
 */
export function hasJournal(path: string): boolean {
  return (statSync(`${path}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Plays a journal back into the archive. Looks at nothing that the file describes: whatever it is, it is judged afterwards. */
export function playBack(path: string, key: ArchiveKey | null): void {
  const db = connect(path, { key });
  try {
    db.pragma('user_version'); // whatever is read first
  } finally {
    db.close();
  }
}
