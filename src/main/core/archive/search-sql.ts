import type { HitKind } from '../contract/search';
import { HIT_END, HIT_START } from './snippet';

/** The statements of one kind of hit. They differ in tables and columns only; nothing of a request is ever in them. */
interface KindSql {
  /** Ids of matches, best first. */
  readonly found: string;
  readonly countFound: string;
  /** Ids of everything that passes the filters, newest first. */
  readonly listed: string;
  readonly countListed: string;
  /** One match with its whole text, hits marked. A number is bound as REAL, by which FTS5 does not look a row up: hence the cast. */
  readonly hit: string;
  /** One entry with its first words. */
  readonly entry: string;
}

const inSpeakers = 'speaker_id IN (SELECT value FROM json_each(@speakers))';
const inThemes = 'theme_id IN (SELECT value FROM json_each(@themes))';
const cites = (condition: string) =>
  `EXISTS (SELECT 1 FROM brief_evidence JOIN quotes ON quotes.id = quote_id
     WHERE brief_id = briefs.id AND quotes.status <> 'rejected' AND ${condition})`;

interface KindParts {
  readonly index: string;
  /** bm25 weights, one a column of the index: words of a title count most. */
  readonly weights: string;
  readonly columns: string;
  /** The rows and what else is read of them; the first table is the one that the index follows. */
  readonly from: string;
  readonly id: string;
  readonly newest: string;
  /** Columns of the index that snippets are cut from: the first of them that holds a hit, else the last. */
  readonly shown: readonly number[];
  readonly opening: string;
  readonly filters: {
    readonly only: string;
    readonly speaker: string;
    readonly theme: string;
    readonly outlet: string;
    readonly date: string;
  };
}

function toSql({ index, weights, columns, from, id, newest, shown, opening, filters }: KindParts): KindSql {
  const where = `${filters.only}
    AND (@speakers IS NULL OR ${filters.speaker}) AND (@themes IS NULL OR ${filters.theme})
    AND (@outlet IS NULL OR ${filters.outlet})
    AND (@from IS NULL OR ${filters.date} >= @from) AND (@to IS NULL OR ${filters.date} <= @to)`;
  const matches = `${index} CROSS JOIN ${from} WHERE ${index} MATCH @match AND ${id} = ${index}.rowid`;
  const [preferred, ...others] = shown.map(
    (column) => `highlight(${index}, ${column}, '${HIT_START}', '${HIT_END}')`,
  );
  const snippet = others.reduce(
    (before, other) => `iif(instr(${before}, '${HIT_START}') > 0, ${before}, ${other})`,
    preferred ?? `''`,
  );
  return {
    found: `SELECT ${id} AS id FROM ${matches} AND ${where} ORDER BY bm25(${index}, ${weights}), ${id} DESC LIMIT @limit`,
    countFound: `SELECT count(*) AS count FROM ${matches} AND ${where}`,
    listed: `SELECT ${id} AS id FROM ${from} WHERE ${where} ORDER BY ${newest}, ${id} DESC LIMIT @limit`,
    countListed: `SELECT count(*) AS count FROM ${from} WHERE ${where}`,
    hit: `SELECT ${columns}, ${snippet} AS snippet FROM ${matches} AND ${index}.rowid = CAST(@id AS INTEGER)`,
    entry: `SELECT ${columns}, ${opening} AS snippet FROM ${from} WHERE ${id} = @id`,
  };
}

const SOURCE = 'articles.title, articles.outlet, articles.published_on AS publishedOn';
const OUTLET = 'fold(articles.outlet) = @outlet';
const NEWEST = 'coalesce(articles.published_on, articles.added_at) DESC';

export const SEARCH_SQL: Readonly<Record<HitKind, KindSql>> = {
  article: toSql({
    index: 'article_index',
    weights: '8.0, 4.0, 2.0, 1.0',
    columns: `articles.id AS articleId, NULL AS quoteId, NULL AS annotationId, NULL AS briefId, ${SOURCE}, NULL AS speaker`,
    from: 'articles',
    id: 'articles.id',
    newest: NEWEST,
    shown: [3],
    opening: `(SELECT substr(text, 1, 160) FROM revisions WHERE article_id = articles.id AND number = articles.head)`,
    filters: {
      only: 'TRUE',
      speaker: `EXISTS (SELECT 1 FROM quotes WHERE article_id = articles.id AND status <> 'rejected' AND ${inSpeakers})`,
      theme: `(EXISTS (SELECT 1 FROM quotes JOIN visible_tags AS tags ON quote_id = quotes.id
          WHERE article_id = articles.id AND status <> 'rejected' AND ${inThemes})
        OR EXISTS (SELECT 1 FROM visible_annotations AS annotations JOIN visible_tags AS tags ON annotation_id = annotations.id
          WHERE article_id = articles.id AND ${inThemes}))`,
      outlet: OUTLET,
      date: 'articles.published_on',
    },
  }),
  quote: toSql({
    index: 'quote_index',
    weights: '1.0, 2.0',
    columns: `articles.id AS articleId, quotes.id AS quoteId, NULL AS annotationId, NULL AS briefId, ${SOURCE}, people.name AS speaker`,
    from: 'quotes JOIN articles ON articles.id = quotes.article_id LEFT JOIN people ON people.id = speaker_id',
    id: 'quotes.id',
    newest: NEWEST,
    shown: [0],
    opening: 'substr(quotes.exact, 1, 160)',
    filters: {
      only: `quotes.status <> 'rejected'`,
      speaker: inSpeakers,
      theme: `EXISTS (SELECT 1 FROM visible_tags AS tags WHERE quote_id = quotes.id AND ${inThemes})`,
      outlet: OUTLET,
      date: 'articles.published_on',
    },
  }),
  annotation: toSql({
    index: 'annotation_index',
    weights: '2.0, 1.0',
    columns: `articles.id AS articleId, NULL AS quoteId, annotations.id AS annotationId, NULL AS briefId, ${SOURCE}, NULL AS speaker`,
    from: 'visible_annotations AS annotations JOIN articles ON articles.id = annotations.article_id',
    id: 'annotations.id',
    newest: NEWEST,
    shown: [0, 1],
    opening: `substr(CASE note WHEN '' THEN exact ELSE note END, 1, 160)`,
    filters: {
      only: 'TRUE',
      speaker: 'FALSE', // nobody speaks in a note
      theme: `EXISTS (SELECT 1 FROM visible_tags AS tags WHERE annotation_id = annotations.id AND ${inThemes})`,
      outlet: OUTLET,
      date: 'articles.published_on',
    },
  }),
  brief: toSql({
    index: 'brief_index',
    weights: '8.0, 1.0',
    columns: `NULL AS articleId, NULL AS quoteId, NULL AS annotationId, briefs.id AS briefId, briefs.title, NULL AS outlet,
      briefs.date AS publishedOn, NULL AS speaker`,
    from: 'briefs',
    id: 'briefs.id',
    newest: 'briefs.date DESC',
    shown: [1],
    opening: 'substr(briefs.words, 1, 160)',
    filters: {
      only: 'TRUE',
      speaker: cites(inSpeakers),
      theme: `(${cites(`EXISTS (SELECT 1 FROM visible_tags AS tags WHERE tags.quote_id = quotes.id AND ${inThemes})`)}
        OR EXISTS (SELECT 1 FROM brief_evidence JOIN visible_tags AS tags ON tags.annotation_id = brief_evidence.annotation_id
          WHERE brief_id = briefs.id AND ${inThemes}))`,
      outlet: 'FALSE', // a brief is ours
      date: 'briefs.date',
    },
  }),
};
