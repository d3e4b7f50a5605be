import type { Database } from 'better-sqlite3';
import type { ArticleOrder, ArticleSort, ListedArticle } from '../contract/article-list';
import type { ArticleId, IsoDate, ThemeId } from '../contract/ids';
import { addTextFunctions } from './text-functions';

type ListedRow = Omit<ListedArticle, 'themes'>;

interface Narrowing {
  readonly text: string;
  readonly toReview: 0 | 1;
  readonly themeId: ThemeId | null;
  readonly outlet: string | null;
  readonly since: IsoDate | null;
}

const TO_REVIEW = `(SELECT count(*) FROM quotes WHERE article_id = articles.id AND status = 'suggested')`;
/** Articles in which a quote that was not rejected, or an annotation, carries the theme. */
const ON_THEME = `SELECT quotes.article_id FROM visible_tags AS tags JOIN quotes ON quotes.id = tags.quote_id
    WHERE tags.theme_id = @themeId AND quotes.status <> 'rejected'
  UNION SELECT annotations.article_id FROM visible_tags AS tags
    JOIN visible_annotations AS annotations ON annotations.id = tags.annotation_id WHERE tags.theme_id = @themeId`;
const NARROWED = `articles WHERE (@since IS NULL OR published_on >= @since) AND (@outlet IS NULL OR outlet = @outlet)
  AND (@toReview = 0 OR EXISTS (SELECT 1 FROM quotes WHERE article_id = articles.id AND status = 'suggested'))
  AND (@themeId IS NULL OR articles.id IN (${ON_THEME}))
  AND (@text = '' OR holds_words(concat_ws(' ', title, outlet, author), @text))`;
const NEWEST = 'published_on DESC, articles.id DESC';
/** Null is before every day for SQLite, as the undated are. */
const ORDERS: Readonly<Record<ArticleSort, string>> = {
  newest: NEWEST,
  oldest: 'published_on, articles.id',
  added: 'added_at DESC, articles.id DESC',
  review: `${TO_REVIEW} DESC, ${NEWEST}`,
  title: 'folded(title), articles.id',
};

/** The list of articles, narrowed and in order, a page at a time. */
export function createArticleListStore(db: Database) {
  addTextFunctions(db);
  const bySort = <Statement>(
    prepare: (order: string) => Statement,
  ): Readonly<Record<ArticleSort, Statement>> => ({
    newest: prepare(ORDERS.newest),
    oldest: prepare(ORDERS.oldest),
    added: prepare(ORDERS.added),
    review: prepare(ORDERS.review),
    title: prepare(ORDERS.title),
  });
  const pages = bySort((order) =>
    db.prepare<[Narrowing & { limit: number; offset: number }], { id: ArticleId }>(
      `SELECT articles.id FROM ${NARROWED} ORDER BY ${order} LIMIT @limit OFFSET @offset`,
    ),
  );
  const places = bySort((order) =>
    db.prepare<[Narrowing & { id: ArticleId }], { place: number }>(
      `SELECT place FROM (SELECT id, row_number() OVER (ORDER BY ${order}) - 1 AS place FROM ${NARROWED})
       WHERE id = @id`,
    ),
  );
  const next = bySort((order) =>
    db.prepare<[Narrowing & { after: ArticleId | null }], { id: ArticleId }>(
      `WITH listed AS (SELECT id, row_number() OVER (ORDER BY ${order}) AS place, ${TO_REVIEW} AS to_review FROM ${NARROWED}),
         here AS (SELECT coalesce((SELECT place FROM listed WHERE id = @after), 0) AS place)
       SELECT id FROM listed WHERE to_review > 0 AND id IS NOT @after
       ORDER BY place < (SELECT place FROM here), place LIMIT 1`,
    ),
  );
  const passing = db.prepare<[Narrowing], { count: number }>(`SELECT count(*) AS count FROM ${NARROWED}`);
  const listed = db.prepare<[string], ListedRow>(
    `SELECT articles.id, title, outlet, published_on AS publishedOn, added_at AS addedAt,
       (SELECT count(*) FROM quotes WHERE article_id = articles.id AND status <> 'rejected') AS quotes,
       ${TO_REVIEW} AS quotesToReview
     FROM json_each(?) AS wanted JOIN articles ON articles.id = wanted.value ORDER BY wanted.key`,
  );
  const themes = db.prepare<{ id: ArticleId }, ListedArticle['themes'][number]>(
    `SELECT theme_id AS themeId, count(*) AS count FROM (
       SELECT theme_id FROM quotes JOIN visible_tags AS tags ON tags.quote_id = quotes.id
         WHERE quotes.article_id = @id AND quotes.status <> 'rejected'
       UNION ALL SELECT theme_id FROM visible_annotations AS annotations
         JOIN visible_tags AS tags ON tags.annotation_id = annotations.id WHERE annotations.article_id = @id)
     GROUP BY theme_id ORDER BY count DESC, theme_id`,
  );
  const byTitle = db.prepare<{ sought: string; limit: number }, { id: ArticleId; name: string }>(
    `SELECT id, title AS name FROM articles WHERE instr(folded(title), @sought) > 0
     ORDER BY coalesce(published_on, added_at) DESC, id DESC LIMIT @limit`,
  );
  const outlets = db.prepare<[], { outlet: string }>(
    'SELECT DISTINCT outlet FROM articles WHERE outlet IS NOT NULL',
  );

  return {
    page({ sort, ...narrowed }: ArticleOrder, range: { offset: number; limit: number }): ListedArticle[] {
      const ids = pages[sort].all({ ...narrowing(narrowed), ...range }).map(({ id }) => id);
      return listed.all(JSON.stringify(ids)).map((row) => ({ ...row, themes: themes.all({ id: row.id }) }));
    },
    /** How many pass. */
    count: (order: ArticleOrder): number => passing.get(narrowing(order))?.count ?? 0,
    /** From 0; null where the filter leaves it out. */
    placeOf: (order: ArticleOrder, id: ArticleId): number | null =>
      places[order.sort].get({ ...narrowing(order), id })?.place ?? null,
    /** The one after it in the list, round the end, that has quotes to review. */
    nextToReview: (order: ArticleOrder, after: ArticleId | null): ArticleId | null =>
      next[order.sort].get({ ...narrowing(order), after })?.id ?? null,
    /** Those with these letters, folded, in their title: the newest first. */
    findByTitle: (sought: string, limit: number): { id: ArticleId; name: string }[] =>
      byTitle.all({ sought, limit }),
    /** Every outlet once, by its letters. */
    outlets: (): string[] =>
      outlets
        .all()
        .map(({ outlet }) => outlet)
        .sort(),
  };
}

const narrowing = ({ text, toReview, themeId, outlet, since }: Omit<ArticleOrder, 'sort'>): Narrowing => ({
  text: text.trim(),
  toReview: toReview ? 1 : 0,
  themeId,
  outlet,
  since,
});
