import type { Database } from 'better-sqlite3';
import type { ArticleId, IsoInstant, Sha256, Uid } from '../contract/ids';
import {
  ARTICLE_FIELD_NAMES,
  ARTICLE_FIELDS,
  fromArticleRow,
  toArticleRow,
  type ArticleDetails,
  type ArticleDetailsRow,
} from '../contract/article-fields';
import type { ArticleSummary, ThemeCount } from '../contract/articles';
import { inserted } from './inserted';

export interface NewArticle {
  readonly uid: Uid;
  readonly addedAt: IsoInstant;
  readonly words: number;
  /** Version of the extractor that read it. */
  readonly extractor: number;
  readonly details: ArticleDetails;
}

interface ArticleRow extends ArticleDetailsRow {
  readonly id: ArticleId;
  readonly uid: Uid;
  readonly added_at: IsoInstant;
  readonly words: number;
  readonly excerpt: 0 | 1;
  readonly quotes: number;
  readonly quotes_to_review: number;
  readonly annotations: number;
}

interface ThemeRow extends ThemeCount {
  readonly articleId: ArticleId;
}

/** Of the details, in their order. */
const DETAILS = ARTICLE_FIELD_NAMES.map((name) => ARTICLE_FIELDS[name].column);

const COLUMNS = `articles.id, articles.uid, added_at, words, ${DETAILS.join(', ')},
  EXISTS (SELECT 1 FROM excerpt_sources WHERE article_id = articles.id) AS excerpt`;

/** Excerpts are not read: what was cited from them stands, and there is nothing else in them. */
const WHOLE = 'NOT EXISTS (SELECT 1 FROM excerpt_sources WHERE article_id = articles.id)';

const TAGS = `SELECT quotes.article_id AS articleId, theme_id AS themeId
    FROM visible_tags AS tags JOIN quotes ON quotes.id = tags.quote_id WHERE quotes.status <> 'rejected'
  UNION ALL SELECT annotations.article_id, theme_id FROM visible_tags AS tags JOIN visible_annotations AS annotations ON annotations.id = tags.annotation_id`;

export function createArticleStore(db: Database) {
  const insert = db.prepare<
    [
      Omit<ArticleRow, 'id' | 'excerpt' | 'quotes' | 'quotes_to_review' | 'annotations'> & {
        extractor: number;
      },
    ],
    { id: ArticleId }
  >(
    `INSERT INTO articles (uid, head, added_at, words, extractor, ${DETAILS.join(', ')})
     VALUES (@uid, 1, @added_at, @words, @extractor, ${DETAILS.map((column) => `@${column}`).join(', ')}) RETURNING id`,
  );
  const update = db.prepare<[ArticleDetailsRow & { id: ArticleId }]>(
    `UPDATE articles SET ${DETAILS.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id`,
  );
  const stamp = db.prepare<{ id: ArticleId; extractor: number }>(
    'UPDATE articles SET extractor = @extractor WHERE id = @id AND extractor <> @extractor',
  );
  const remove = db.prepare<[ArticleId]>('DELETE FROM articles WHERE id = ?');
  const all = db.prepare<[], ArticleRow>(
    `WITH quoted AS (SELECT article_id, count(*) AS quotes, sum(status = 'suggested') AS quotes_to_review
         FROM quotes WHERE status <> 'rejected' GROUP BY article_id),
       annotated AS (SELECT article_id, count(*) AS annotations FROM visible_annotations AS annotations GROUP BY article_id)
     SELECT ${COLUMNS}, coalesce(quotes, 0) AS quotes, coalesce(quotes_to_review, 0) AS quotes_to_review,
       coalesce(annotations, 0) AS annotations
     FROM articles LEFT JOIN quoted ON quoted.article_id = articles.id
       LEFT JOIN annotated ON annotated.article_id = articles.id
     ORDER BY coalesce(published_on, added_at) DESC, articles.id DESC`,
  );
  const byId = db.prepare<[ArticleId], ArticleRow>(
    `SELECT ${COLUMNS},
       (SELECT count(*) FROM quotes WHERE article_id = articles.id AND status <> 'rejected') AS quotes,
       (SELECT count(*) FROM quotes WHERE article_id = articles.id AND status = 'suggested') AS quotes_to_review,
       (SELECT count(*) FROM visible_annotations AS annotations WHERE article_id = articles.id) AS annotations
     FROM articles WHERE id = ?`,
  );
  const themesOfAll = db.prepare<[], ThemeRow>(
    `SELECT articleId, themeId, count(*) AS count FROM (${TAGS})
     GROUP BY articleId, themeId ORDER BY articleId, count DESC, themeId`,
  );
  const themesOf = db.prepare<[ArticleId, ArticleId], ThemeRow>(
    `SELECT ? AS articleId, themeId, count(*) AS count FROM (${TAGS}) WHERE articleId = ?
     GROUP BY themeId ORDER BY count DESC, themeId`,
  );
  const twinByText = db.prepare<[Sha256], { id: ArticleId; title: string }>(
    `SELECT articles.id, title FROM articles JOIN revisions ON revisions.article_id = articles.id
     WHERE text_hash = ? ORDER BY articles.id LIMIT 1`,
  );
  const twinByBytes = db.prepare<[Sha256], { id: ArticleId; title: string }>(
    `SELECT articles.id, title FROM articles JOIN originals ON originals.article_id = articles.id
     WHERE hash = ? ORDER BY articles.id LIMIT 1`,
  );
  const byUid = db.prepare<[Uid], { id: ArticleId }>('SELECT id FROM articles WHERE uid = ?');
  const byUrl = db.prepare<[string], { id: ArticleId }>(
    `SELECT id FROM articles WHERE url = ? AND ${WHOLE} ORDER BY id LIMIT 1`,
  );
  const byText = db.prepare<[Sha256], { id: ArticleId }>(
    'SELECT article_id AS id FROM revisions WHERE text_hash = ? ORDER BY article_id LIMIT 1',
  );
  const setHead = db.prepare<[number, number, ArticleId]>(
    'UPDATE articles SET head = ?, words = ? WHERE id = ?',
  );
  const ids = db.prepare<[], { id: ArticleId }>(`SELECT id FROM articles WHERE ${WHOLE} ORDER BY id`);
  const idsReadBefore = db.prepare<[number], { id: ArticleId }>(
    `SELECT id FROM articles WHERE extractor < ? AND ${WHOLE} ORDER BY id`,
  );
  const countReadBefore = db.prepare<[number], { count: number }>(
    `SELECT count(*) AS count FROM articles WHERE extractor < ? AND ${WHOLE}`,
  );
  const has = db.prepare<[ArticleId], { id: ArticleId }>('SELECT id FROM articles WHERE id = ?');
  const count = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM articles');

  return {
    /** Its first revision must follow in the same transaction. */
    insert: ({ details, uid, addedAt, words, extractor }: NewArticle): ArticleId =>
      inserted(insert.get({ ...toArticleRow(details), uid, added_at: addedAt, words, extractor })),
    update: (id: ArticleId, details: ArticleDetails): void =>
      void update.run({ ...toArticleRow(details), id }),
    /** Notes which version of the extractor has read it. */
    stamp: (id: ArticleId, extractor: number): void => void stamp.run({ id, extractor }),
    remove: (id: ArticleId): void => void remove.run(id),
    /** Newest first by date of publication, or of import where none is known. */
    list(): ArticleSummary[] {
      const themes = Map.groupBy(themesOfAll.all(), ({ articleId }) => articleId);
      return all.all().map((row) => toSummary(row, themes.get(row.id) ?? []));
    },
    read(id: ArticleId): ArticleSummary | null {
      const row = byId.get(id);
      return row === undefined ? null : toSummary(row, themesOf.all(id, id));
    },
    has: (id: ArticleId): boolean => has.get(id) !== undefined,
    /** The article that has this text, or came from these bytes. */
    findTwin: (hashes: { textHash: Sha256; originalHash: Sha256 }): { id: ArticleId; title: string } | null =>
      twinByText.get(hashes.textHash) ?? twinByBytes.get(hashes.originalHash) ?? null,
    findByUid: (uid: Uid): ArticleId | null => byUid.get(uid)?.id ?? null,
    /** The first article from this address whose whole text is here. */
    findByUrl: (url: string): ArticleId | null => byUrl.get(url)?.id ?? null,
    /** The article that has, or had, exactly this text. */
    findByText: (textHash: Sha256): ArticleId | null => byText.get(textHash)?.id ?? null,
    /** Makes this revision the article's text. */
    setHead: (id: ArticleId, revision: number, words: number): void => void setHead.run(revision, words, id),
    /** Those whose whole text is here, in the order of import. */
    listIds: (): ArticleId[] => ids.all().map(({ id }) => id),
    /** Those that an older extractor read. */
    listReadBefore: (extractor: number): ArticleId[] => idsReadBefore.all(extractor).map(({ id }) => id),
    countReadBefore: (extractor: number): number => countReadBefore.get(extractor)?.count ?? 0,
    count: (): number => count.get()?.count ?? 0,
  };
}

function toSummary(row: ArticleRow, themes: readonly ThemeRow[]): ArticleSummary {
  return {
    id: row.id,
    uid: row.uid,
    addedAt: row.added_at,
    words: row.words,
    excerpt: row.excerpt === 1,
    quotes: row.quotes,
    quotesToReview: row.quotes_to_review,
    annotations: row.annotations,
    themes: themes.map(({ themeId, count }) => ({ themeId, count })),
    ...fromArticleRow(row),
  };
}
