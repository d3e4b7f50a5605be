import type { Database } from 'better-sqlite3';
import type { AnalystId, ArticleId, IsoInstant, Uid } from '../contract/ids';
import type { Anchor } from '../contract/anchors';
import { toAnchor, toAnchorRow, type AnchorRow } from './anchor-row';
import { inserted } from './inserted';

/** A tag as it was when a disagreement was settled. */
export interface SettledTag {
  readonly uid: Uid;
  /** Of the quote or annotation that carried it. */
  readonly targetUid: Uid;
  readonly themeUid: Uid;
  readonly analystId: AnalystId;
  readonly kept: boolean;
  readonly anchor: Anchor;
}

export interface NewSettlement {
  readonly uid: Uid;
  readonly articleId: ArticleId;
  readonly at: IsoInstant;
  /** Who settled it. */
  readonly analystId: AnalystId;
  readonly reason: string;
  /** Whose coding was weighed. */
  readonly analystIds: readonly AnalystId[];
  readonly tags: readonly SettledTag[];
}

export interface StoredSettlement extends NewSettlement {
  /** Name of who settled it. */
  readonly by: string;
}

type SettlementId = number & { readonly brand: 'settlement' };

interface SettlementRow {
  readonly id: SettlementId;
  readonly uid: Uid;
  readonly articleId: ArticleId;
  readonly at: IsoInstant;
  readonly analystId: AnalystId;
  readonly by: string;
  readonly reason: string;
  readonly analystIds: string;
}

interface TagRow extends AnchorRow {
  readonly settlement_id: SettlementId;
  readonly tag_uid: Uid;
  readonly target_uid: Uid;
  readonly theme_uid: Uid;
  readonly analyst_id: AnalystId;
  readonly kept: 0 | 1;
}

/** How disagreements were settled. */
export function createSettlementStore(db: Database) {
  const insert = db.prepare<[Uid, ArticleId, IsoInstant, AnalystId, string], { id: SettlementId }>(
    'INSERT INTO settlements (uid, article_id, at, analyst_id, reason) VALUES (?, ?, ?, ?, ?) RETURNING id',
  );
  const insertAnalyst = db.prepare<[SettlementId, AnalystId]>(
    'INSERT INTO settled_analysts (settlement_id, analyst_id) VALUES (?, ?)',
  );
  const insertTag = db.prepare<[TagRow]>(
    `INSERT INTO settled_tags (settlement_id, tag_uid, target_uid, theme_uid, analyst_id, kept, revision_id, start_offset, end_offset,
       exact, prefix, suffix)
     VALUES (@settlement_id, @tag_uid, @target_uid, @theme_uid, @analyst_id, @kept, @revision_id, @start_offset, @end_offset,
       @exact, @prefix, @suffix)`,
  );
  const all = db.prepare<[], SettlementRow>(
    `SELECT settlements.id, settlements.uid, article_id AS articleId, at, analyst_id AS analystId,
       analysts.name AS "by", reason,
       (SELECT json_group_array(settled_analysts.analyst_id ORDER BY settled_analysts.id) FROM settled_analysts
         WHERE settlement_id = settlements.id) AS analystIds
     FROM settlements JOIN analysts ON analysts.id = analyst_id ORDER BY settlements.id`,
  );
  const allTags = db.prepare<[], TagRow>(
    `SELECT settlement_id, tag_uid, target_uid, theme_uid, analyst_id, kept, revision_id, start_offset, end_offset, exact, prefix,
       suffix FROM settled_tags ORDER BY id`,
  );
  const removals = ['settled_tags', 'settled_analysts'].map((table) =>
    db.prepare<[ArticleId]>(
      `DELETE FROM ${table} WHERE settlement_id IN (SELECT id FROM settlements WHERE article_id = ?)`,
    ),
  );
  const removeSettlements = db.prepare<[ArticleId]>('DELETE FROM settlements WHERE article_id = ?');

  return {
    /** In the order in which they were made. */
    list(): StoredSettlement[] {
      const tags = Map.groupBy(allTags.all(), (tag) => tag.settlement_id);
      return all.all().map(({ id, analystIds, ...row }) => ({
        ...row,
        analystIds: JSON.parse(analystIds) as AnalystId[],
        tags: (tags.get(id) ?? []).map(toTag),
      }));
    },
    insert({ uid, articleId, at, analystId, reason, analystIds, tags }: NewSettlement): void {
      const id = inserted(insert.get(uid, articleId, at, analystId, reason));
      for (const weighed of analystIds) insertAnalyst.run(id, weighed);
      for (const tag of tags) insertTag.run(toRow(id, tag));
    },
    removeByArticle(articleId: ArticleId): void {
      for (const removal of [...removals, removeSettlements]) removal.run(articleId);
    },
  };
}

/** The tags that are off by the last word on each. */
export function takenOff(settlements: readonly NewSettlement[]): SettledTag[] {
  const last = new Map(settlements.flatMap(({ tags }) => tags).map((tag) => [tag.uid, tag]));
  return [...last.values()].filter(({ kept }) => !kept);
}

function toTag(row: TagRow): SettledTag {
  return {
    uid: row.tag_uid,
    targetUid: row.target_uid,
    themeUid: row.theme_uid,
    analystId: row.analyst_id,
    kept: row.kept === 1,
    anchor: toAnchor(row),
  };
}

function toRow(
  settlement: SettlementId,
  { uid, targetUid, themeUid, analystId, kept, anchor }: SettledTag,
): TagRow {
  return {
    settlement_id: settlement,
    tag_uid: uid,
    target_uid: targetUid,
    theme_uid: themeUid,
    analyst_id: analystId,
    kept: kept ? 1 : 0,
    ...toAnchorRow(anchor),
  };
}
