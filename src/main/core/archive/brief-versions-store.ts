import type { Database } from 'better-sqlite3';
import type { BriefVersion } from '../contract/brief-history';
import type { BriefDraft } from '../contract/briefs';
import type { AnalystId, BriefId, IsoInstant, Uid } from '../contract/ids';

export interface NewVersion {
  readonly uid: Uid;
  readonly briefId: BriefId;
  readonly name: string;
  readonly at: IsoInstant;
  readonly analystId: AnalystId;
  readonly draft: BriefDraft;
}

/** States of briefs to which their authors gave a name. */
export function createBriefVersionStore(db: Database) {
  const insert = db.prepare<[Omit<NewVersion, 'draft'> & { document: string }]>(
    `INSERT INTO brief_versions (uid, brief_id, name, at, analyst_id, document)
     VALUES (@uid, @briefId, @name, @at, @analystId, @document)`,
  );
  const byBrief = db.prepare<[BriefId], BriefVersion>(
    `SELECT brief_versions.uid, brief_versions.name, at, analysts.name AS by
     FROM brief_versions JOIN analysts ON analysts.id = analyst_id WHERE brief_id = ? ORDER BY brief_versions.id DESC`,
  );
  const document = db.prepare<[BriefId, Uid], { document: string }>(
    'SELECT document FROM brief_versions WHERE brief_id = ? AND uid = ?',
  );
  const removeByBrief = db.prepare<[BriefId]>('DELETE FROM brief_versions WHERE brief_id = ?');
  return {
    /** Newest first. */
    list: (id: BriefId): BriefVersion[] => byBrief.all(id),
    /** What the brief was; null where it has no such version. */
    read(id: BriefId, uid: Uid): BriefDraft | null {
      const found = document.get(id, uid);
      return found === undefined ? null : (JSON.parse(found.document) as BriefDraft);
    },
    insert: ({ draft, ...version }: NewVersion): void =>
      void insert.run({ ...version, document: JSON.stringify(draft) }),
    removeByBrief: (id: BriefId): void => void removeByBrief.run(id),
  };
}
