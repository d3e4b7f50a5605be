import type { Database } from 'better-sqlite3';
import type { BriefId, IsoInstant, Sha256, Uid } from '../contract/ids';
import { inserted } from './inserted';

/** Kinds of rows that a colleague's name may stand for. */
export type MergedKind = 'brief' | 'article' | 'quote' | 'annotation' | 'person' | 'theme' | 'analyst';

export interface Merge {
  readonly id: number;
  readonly uid: Uid;
  readonly briefUid: Uid;
  readonly at: IsoInstant;
  readonly payloadHash: Sha256;
  /** Canonical JSON, as it was received. */
  readonly payload: string;
  readonly signer: string | null;
  readonly signerKey: string | null;
}

export interface MergedItem {
  readonly kind: MergedKind;
  /** As the colleague names it. */
  readonly uid: Uid;
  /** The row here. */
  readonly itemId: number;
  /** Whether it came in, or was here already. */
  readonly written: boolean;
}

const MERGE = `merges.id, merges.uid, brief_uid AS briefUid, at, payload_hash AS payloadHash, payload, signer,
  signer_key AS signerKey`;

/** What came in from colleagues, and how they name what is here. */
export function createMergeStore(db: Database) {
  const insert = db.prepare<[Omit<Merge, 'id'>], { id: number }>(
    `INSERT INTO merges (uid, brief_uid, at, payload_hash, payload, signer, signer_key)
     VALUES (@uid, @briefUid, @at, @payloadHash, @payload, @signer, @signerKey) RETURNING id`,
  );
  const insertItem = db.prepare<[number, MergedKind, Uid, number, 0 | 1]>(
    'INSERT INTO merged_items (merge_id, kind, uid, item_id, written) VALUES (?, ?, ?, ?, ?)',
  );
  const count = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM merges');
  const latest = db.prepare<[Uid], Merge>(
    `SELECT ${MERGE} FROM merges WHERE brief_uid = ? ORDER BY id DESC LIMIT 1`,
  );
  const itemOf = db.prepare<[Uid, MergedKind], { itemId: number }>(
    'SELECT item_id AS itemId FROM merged_items WHERE uid = ? AND kind = ? ORDER BY id DESC LIMIT 1',
  );
  const names = db.prepare<[Uid], { kind: MergedKind; uid: Uid; itemId: number }>(
    `SELECT kind, merged_items.uid, item_id AS itemId FROM merged_items JOIN merges ON merges.id = merge_id
     WHERE brief_uid = ? ORDER BY merged_items.id`,
  );
  const origins = db.prepare<[number, MergedKind], Merge>(
    `SELECT ${MERGE} FROM merged_items JOIN merges ON merges.id = merge_id
     WHERE item_id = ? AND kind = ? AND written = 1 ORDER BY merges.id`,
  );
  const sample = db.prepare<[BriefId], { sample: 0 | 1 }>(
    `SELECT payload ->> '$.brief.sample' AS sample FROM merges JOIN briefs ON briefs.uid = brief_uid
     WHERE briefs.id = ? ORDER BY merges.id DESC LIMIT 1`,
  );

  return {
    insert(merge: Omit<Merge, 'id'>, items: readonly MergedItem[]): void {
      const id = inserted(insert.get(merge));
      for (const { kind, uid, itemId, written } of items) {
        insertItem.run(id, kind, uid, itemId, written ? 1 : 0);
      }
    },
    count: (): number => count.get()?.count ?? 0,
    /** The version of this brief that was taken in last. */
    latestOf: (briefUid: Uid): Merge | null => latest.get(briefUid) ?? null,
    /** Which row a colleague's name stands for; it may have gone since. */
    itemOf: (kind: MergedKind, uid: Uid): number | null => itemOf.get(uid, kind)?.itemId ?? null,
    /** How the colleague names the rows that came with this brief, by `kind id`; the latest name counts. */
    namesIn: (briefUid: Uid): ReadonlyMap<string, Uid> =>
      new Map(names.all(briefUid).map(({ kind, uid, itemId }) => [`${kind} ${itemId}`, uid])),
    /** The merges that wrote this row, oldest first. */
    originsOf: (kind: MergedKind, id: number): Merge[] => origins.all(id, kind),
    /** Whether this brief came in as one from a sample archive. */
    isSample: (briefId: BriefId): boolean => sample.get(briefId)?.sample === 1,
  };
}
