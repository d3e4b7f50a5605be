import type { Database } from 'better-sqlite3';

/**
 * Says whether anything may have been written since it was asked last, by this connection or any other: then the answer
 * differs. What was worked out of an archive can be kept as long as it does not.
 */
export function createState(db: Database): () => string {
  const changes = db.prepare<[], { count: number }>('SELECT total_changes() AS count');
  return () => `${String(db.pragma('data_version', { simple: true }))} ${changes.get()?.count ?? 0}`;
}
