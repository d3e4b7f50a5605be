import type { Database } from 'better-sqlite3';
import type {
  AnalystId,
  AnnotationId,
  ArticleId,
  IsoDate,
  IsoInstant,
  RevisionId,
  Uid,
} from '../contract/ids';
import type { Anchor } from '../contract/anchors';
import type { Annotation, AnnotationInContext } from '../contract/annotations';
import type { Tag } from '../contract/tags';
import { toAnchor, toAnchorRow, type AnchorRow } from './anchor-row';
import { IN_SUPERSEDED_REVISION } from './superseded-revisions';
import { inserted } from './inserted';
import { createTagStore } from './tags-store';

export interface NewAnnotation {
  readonly uid: Uid;
  readonly articleId: ArticleId;
  readonly anchor: Anchor;
  readonly note: string;
  readonly analystId: AnalystId;
  readonly createdAt: IsoInstant;
  /** When it was changed last, where that was before it came here. */
  readonly updatedAt?: IsoInstant;
}

interface AnnotationRow extends AnchorRow {
  readonly id: AnnotationId;
  readonly uid: Uid;
  readonly article_id: ArticleId;
  readonly note: string;
  readonly analyst_id: AnalystId;
  readonly created_at: IsoInstant;
  readonly updated_at: IsoInstant;
}

interface ContextRow extends AnnotationRow {
  readonly title: string;
  readonly outlet: string | null;
  readonly published_on: IsoDate | null;
}

const COLUMNS = `annotations.id, annotations.uid, article_id, revision_id, start_offset, end_offset, exact, prefix,
  suffix, note, analyst_id, created_at, updated_at`;

export function createAnnotationStore(db: Database) {
  const tags = createTagStore(db);
  const byId = db.prepare<[AnnotationId], AnnotationRow>(
    `SELECT ${COLUMNS} FROM visible_annotations AS annotations WHERE id = ?`,
  );
  const byArticle = db.prepare<[ArticleId], AnnotationRow>(
    `SELECT ${COLUMNS} FROM visible_annotations AS annotations WHERE article_id = ? ORDER BY start_offset, end_offset, id`,
  );
  const all = db.prepare<[], ContextRow>(
    `SELECT ${COLUMNS}, title, outlet, published_on
     FROM visible_annotations AS annotations JOIN articles ON articles.id = article_id
     ORDER BY coalesce(published_on, added_at) DESC, article_id DESC, start_offset, annotations.id`,
  );
  const everybodys = db.prepare<[ArticleId], AnnotationRow>(
    `SELECT ${COLUMNS} FROM annotations WHERE article_id = ? ORDER BY id`,
  );
  const behind = db.prepare<[], AnnotationRow>(
    `SELECT ${COLUMNS} FROM visible_annotations AS annotations WHERE ${IN_SUPERSEDED_REVISION} ORDER BY article_id, start_offset, annotations.id`,
  );
  const countBehind = db.prepare<[], { count: number }>(
    `SELECT count(*) AS count FROM visible_annotations AS annotations WHERE ${IN_SUPERSEDED_REVISION}`,
  );
  const insert = db.prepare<[Omit<AnnotationRow, 'id'>], { id: AnnotationId }>(
    `INSERT INTO annotations (uid, article_id, revision_id, start_offset, end_offset, exact, prefix, suffix, note,
       analyst_id, created_at, updated_at)
     VALUES (@uid, @article_id, @revision_id, @start_offset, @end_offset, @exact, @prefix, @suffix, @note,
       @analyst_id, @created_at, @updated_at) RETURNING id`,
  );
  const edit = db.prepare<{ id: AnnotationId; note: string; at: IsoInstant }>(
    'UPDATE annotations SET note = @note, updated_at = @at WHERE id = @id AND note <> @note',
  );
  const move = db.prepare<AnchorRow & { id: AnnotationId; at: IsoInstant }>(
    `UPDATE annotations SET revision_id = @revision_id, start_offset = @start_offset, end_offset = @end_offset,
       exact = @exact, prefix = @prefix, suffix = @suffix, updated_at = @at
     WHERE id = @id AND (revision_id, start_offset, end_offset) <> (@revision_id, @start_offset, @end_offset)`,
  );
  const remove = db.prepare<[AnnotationId]>('DELETE FROM annotations WHERE id = ?');
  const uidById = db.prepare<[AnnotationId], { uid: Uid }>('SELECT uid FROM annotations WHERE id = ?');
  const byUid = db.prepare<[Uid], { id: AnnotationId }>('SELECT id FROM annotations WHERE uid = ?');
  const setRevision = db.prepare<[RevisionId, RevisionId]>(
    'UPDATE annotations SET revision_id = ? WHERE revision_id = ?',
  );
  const removeByArticle = db.prepare<[ArticleId]>('DELETE FROM annotations WHERE article_id = ?');
  const count = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM visible_annotations');

  return {
    read(id: AnnotationId): Annotation | null {
      const row = byId.get(id);
      return row === undefined ? null : toAnnotation(row, tags.ofAnnotation(id).of(id));
    },
    /** In the order of the text. */
    listByArticle(articleId: ArticleId): Annotation[] {
      const tagged = tags.ofAnnotations(articleId);
      return byArticle.all(articleId).map((row) => toAnnotation(row, tagged.of(row.id)));
    },
    /** As many as `listBehind` has. */
    countBehind: (): number => countBehind.get()?.count ?? 0,
    /** Those that are anchored in another revision than their article's newest. */
    listBehind(): Annotation[] {
      const rows = behind.all();
      const tagged = tags.ofAnnotations(null);
      return rows.map((row) => toAnnotation(row, tagged.of(row.id)));
    },
    /** Where the annotations of an article are anchored, everybody's, whatever blind mode hides. */
    listAnchored: (articleId: ArticleId): Pick<Annotation, 'id' | 'anchor' | 'updatedAt'>[] =>
      everybodys.all(articleId).map((row) => toAnnotation(row, [])),
    listAll(): AnnotationInContext[] {
      const tagged = tags.ofAnnotations(null);
      return all.all().map((row) => toAnnotationInContext(row, tagged.of(row.id)));
    },
    insert: (annotation: NewAnnotation): AnnotationId => inserted(insert.get(toRow(annotation))),
    /** The same note again changes nothing, not even the time of the last change. */
    editNote: (id: AnnotationId, note: string, at: IsoInstant): void => void edit.run({ id, note, at }),
    /** The same place again changes nothing. */
    setAnchor: (id: AnnotationId, anchor: Anchor, at: IsoInstant): void =>
      void move.run({ id, at, ...toAnchorRow(anchor) }),
    /** Its tags must have gone before. */
    remove: (id: AnnotationId): void => void remove.run(id),
    /** What it is called everywhere, also where blind mode hides what it says. */
    uidOf: (id: AnnotationId): Uid | null => uidById.get(id)?.uid ?? null,
    findByUid: (uid: Uid): AnnotationId | null => byUid.get(uid)?.id ?? null,
    /** Anchors on one revision are as good on another that begins with the same text. */
    moveToRevision: (from: RevisionId, to: RevisionId): void => void setRevision.run(to, from),
    removeByArticle: (articleId: ArticleId): void => void removeByArticle.run(articleId),
    count: (): number => count.get()?.count ?? 0,
  };
}

function toAnnotation(row: AnnotationRow, tags: readonly Tag[]): Annotation {
  return {
    id: row.id,
    uid: row.uid,
    articleId: row.article_id,
    anchor: toAnchor(row),
    note: row.note,
    analystId: row.analyst_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    tags,
  };
}

function toAnnotationInContext(row: ContextRow, tags: readonly Tag[]): AnnotationInContext {
  const { title: articleTitle, outlet, published_on: publishedOn } = row;
  return { ...toAnnotation(row, tags), articleTitle, outlet, publishedOn };
}

function toRow({ anchor, ...annotation }: NewAnnotation): Omit<AnnotationRow, 'id'> {
  return {
    uid: annotation.uid,
    article_id: annotation.articleId,
    ...toAnchorRow(anchor),
    note: annotation.note,
    analyst_id: annotation.analystId,
    created_at: annotation.createdAt,
    updated_at: annotation.updatedAt ?? annotation.createdAt,
  };
}
