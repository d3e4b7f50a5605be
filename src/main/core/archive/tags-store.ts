import type { Database } from 'better-sqlite3';
import type { AnalystId, AnnotationId, ArticleId, QuoteId, TagId, ThemeId, Uid } from '../contract/ids';
import type { Tag, TagTarget } from '../contract/tags';

interface TagRow extends Tag {
  readonly targetId: number;
}

export interface TagsByTarget {
  of(id: QuoteId | AnnotationId): readonly Tag[];
}

const COLUMNS = 'tags.id, tags.uid, theme_id AS themeId, tags.analyst_id AS analystId';

export function createTagStore(db: Database) {
  const insert = db.prepare<{
    uid: Uid;
    themeId: ThemeId;
    analystId: AnalystId;
    quote: QuoteId | null;
    annotation: AnnotationId | null;
  }>(
    `INSERT INTO tags (uid, theme_id, analyst_id, quote_id, annotation_id)
     VALUES (@uid, @themeId, @analystId, @quote, @annotation) ON CONFLICT DO NOTHING`,
  );
  const one = db.prepare<
    { themeId: ThemeId; analystId: AnalystId; quote: QuoteId | null; annotation: AnnotationId | null },
    Tag
  >(
    `SELECT ${COLUMNS} FROM tags WHERE theme_id = @themeId AND analyst_id = @analystId
       AND quote_id IS @quote AND annotation_id IS @annotation`,
  );
  const byUid = db.prepare<[Uid], { id: TagId }>('SELECT id FROM tags WHERE uid = ?');
  const remove = db.prepare<[TagId]>('DELETE FROM tags WHERE id = ?');
  const removeByTheme = db.prepare<[ThemeId]>('DELETE FROM tags WHERE theme_id = ?');
  const removeByAnnotation = db.prepare<[AnnotationId]>('DELETE FROM tags WHERE annotation_id = ?');
  const removeByArticle = db.prepare<{ articleId: ArticleId }>(
    `DELETE FROM tags WHERE quote_id IN (SELECT id FROM quotes WHERE article_id = @articleId)
       OR annotation_id IN (SELECT id FROM annotations WHERE article_id = @articleId)`,
  );
  const moving = prepareMove(db);
  const lists = {
    quotesOfAll: db.prepare<[], TagRow>(
      `SELECT ${COLUMNS}, quote_id AS targetId FROM visible_tags AS tags WHERE quote_id IS NOT NULL`,
    ),
    quotesOfArticle: db.prepare<[ArticleId], TagRow>(
      `SELECT ${COLUMNS}, quote_id AS targetId FROM quotes JOIN visible_tags AS tags ON tags.quote_id = quotes.id
       WHERE quotes.article_id = ?`,
    ),
    quote: db.prepare<[QuoteId], TagRow>(
      `SELECT ${COLUMNS}, quote_id AS targetId FROM visible_tags AS tags WHERE quote_id = ?`,
    ),
    annotationsOfAll: db.prepare<[], TagRow>(
      `SELECT ${COLUMNS}, annotation_id AS targetId FROM visible_tags AS tags WHERE annotation_id IS NOT NULL`,
    ),
    annotationsOfArticle: db.prepare<[ArticleId], TagRow>(
      `SELECT ${COLUMNS}, annotation_id AS targetId FROM annotations JOIN visible_tags AS tags ON tags.annotation_id = annotations.id
       WHERE annotations.article_id = ?`,
    ),
    annotation: db.prepare<[AnnotationId], TagRow>(
      `SELECT ${COLUMNS}, annotation_id AS targetId FROM visible_tags AS tags WHERE annotation_id = ?`,
    ),
  };

  return {
    /** Does nothing when this analyst has set this tag already. */
    insert: (tag: Omit<Tag, 'id'>, target: TagTarget): void =>
      void insert.run({ uid: tag.uid, themeId: tag.themeId, analystId: tag.analystId, ...columnsOf(target) }),
    find: (target: TagTarget, themeId: ThemeId, analystId: AnalystId): Tag | null =>
      one.get({ themeId, analystId, ...columnsOf(target) }) ?? null,
    findByUid: (uid: Uid): TagId | null => byUid.get(uid)?.id ?? null,
    remove: (id: TagId): void => void remove.run(id),
    removeByTheme: (id: ThemeId): void => void removeByTheme.run(id),
    removeByAnnotation: (id: AnnotationId): void => void removeByAnnotation.run(id),
    removeByArticle: (articleId: ArticleId): void => void removeByArticle.run({ articleId }),
    /** Gives every tag of one annotation to another; where both carry it, once. The first can then go. */
    moveToAnnotation(from: AnnotationId, to: AnnotationId): void {
      for (const step of moving) step.run({ from, to });
    },
    ofQuotes: (articleId: ArticleId | null): TagsByTarget =>
      byTarget(articleId === null ? lists.quotesOfAll.all() : lists.quotesOfArticle.all(articleId)),
    ofQuote: (id: QuoteId): TagsByTarget => byTarget(lists.quote.all(id)),
    ofAnnotations: (articleId: ArticleId | null): TagsByTarget =>
      byTarget(articleId === null ? lists.annotationsOfAll.all() : lists.annotationsOfArticle.all(articleId)),
    ofAnnotation: (id: AnnotationId): TagsByTarget => byTarget(lists.annotation.all(id)),
  };
}

/** The statements that move tags, in their order. */
function prepareMove(db: Database) {
  const same = 'tags.analyst_id = other.analyst_id AND tags.theme_id = other.theme_id';
  return [
    `UPDATE tags SET example = 1 WHERE annotation_id = @to AND example = 0 AND EXISTS
       (SELECT 1 FROM tags AS other WHERE other.annotation_id = @from AND other.example = 1 AND ${same})`,
    `DELETE FROM tags WHERE annotation_id = @from AND EXISTS
       (SELECT 1 FROM tags AS other WHERE other.annotation_id = @to AND ${same})`,
    'UPDATE tags SET annotation_id = @to WHERE annotation_id = @from',
  ].map((sql) => db.prepare<{ from: AnnotationId; to: AnnotationId }>(sql));
}

/** How a target stands in a row: in one of two columns. */
export function columnsOf(target: TagTarget): { quote: QuoteId | null; annotation: AnnotationId | null } {
  return target.kind === 'quote'
    ? { quote: target.id, annotation: null }
    : { quote: null, annotation: target.id };
}

function byTarget(rows: readonly TagRow[]): TagsByTarget {
  // In the order in which they were set. Sorting in SQLite takes ten times as long where one quote after the other is read.
  const inOrder = rows.toSorted((a, b) => a.id - b.id);
  const groups = Map.groupBy(inOrder, ({ targetId }) => targetId);
  return {
    of: (id) =>
      (groups.get(id) ?? []).map((row) => ({
        id: row.id,
        uid: row.uid,
        themeId: row.themeId,
        analystId: row.analystId,
      })),
  };
}
