import type { Database } from 'better-sqlite3';
import type { AnalystId, Uid } from '../contract/ids';
import { calledBy } from '../contract/analyst-names';
import type { Analyst } from '../contract/analysts';
import { inserted } from './inserted';

/** A new archive's only analyst has the first row id. */
export const FIRST_ANALYST = 1 as AnalystId;

export function createAnalystStore(db: Database) {
  const byId = db.prepare<[AnalystId], Analyst>('SELECT id, uid, name FROM analysts WHERE id = ?');
  const all = db.prepare<[], Analyst>('SELECT id, uid, name FROM analysts ORDER BY id');
  const insert = db.prepare<[Uid, string], { id: AnalystId }>(
    'INSERT INTO analysts (uid, name) VALUES (?, ?) RETURNING id',
  );
  const rename = db.prepare<[string, AnalystId]>('UPDATE analysts SET name = ? WHERE id = ?');
  const byUid = db.prepare<[Uid], { id: AnalystId }>('SELECT id FROM analysts WHERE uid = ?');
  return {
    findByUid: (uid: Uid): AnalystId | null => byUid.get(uid)?.id ?? null,
    read: (id: AnalystId): Analyst | null => byId.get(id) ?? null,
    /** In the order in which they came. */
    list: (): Analyst[] => all.all(),
    insert: ({ uid, name }: Omit<Analyst, 'id'>): AnalystId => inserted(insert.get(uid, calledBy(name))),
    rename: (id: AnalystId, name: string): void => void rename.run(calledBy(name), id),
  };
}
