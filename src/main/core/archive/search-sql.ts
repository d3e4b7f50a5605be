import { MOST_RANKED, type HitKind } from '../contract/search';

/** The statements of one kind of hit. They differ in tables and columns only; nothing of a request is ever in them. */
interface KindSql {
  /** Of what matches. */
  readonly matching: MatchingSql;
  /** Of what matches and passes the filters. */
  readonly passing: MatchingSql;
  /** Ids of everything that passes the filters, newest first. */
  readonly listed: string;
  readonly countListed: string;
  /** One match with the texts that a snippet may be cut from, as JSON. */
  readonly hit: string;
  /** One entry with its first words. */
  readonly entry: string;
}

interface MatchingSql {
  /** Ids, best first. */
  readonly best: string;
  /** Ids, those that came in last first. */
  readonly latest: string;
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
  /** What of it decides whether a match is shown where nothing is filtered; empty where nothing does. */
  readonly shownBy: '' | 'quotes' | 'visible_annotations AS annotations';
  readonly id: string;
  readonly newest: string;
  /** Texts that snippets are cut from: the first of them that holds a hit, else the last. */
  readonly texts: readonly string[];
  readonly opening: string;
  readonly filters: {
    readonly only: string;
    readonly speaker: string;
    readonly theme: string;
    readonly outlet: string;
    readonly date: string;
  };
}

function toSql(parts: KindParts): KindSql {
  const { index, columns, from, id, newest, texts, opening, filters, shownBy } = parts;
  const where = `${filters.only}
    AND (@speakers IS NULL OR ${filters.speaker}) AND (@themes IS NULL OR ${filters.theme})
    AND (@outlet IS NULL OR ${filters.outlet})
    AND (@from IS NULL OR ${filters.date} >= @from) AND (@to IS NULL OR ${filters.date} <= @to)`;
  const matches = `${index} CROSS JOIN ${from} WHERE ${index} MATCH @match AND ${id} = ${index}.rowid`;
  return {
    matching: toMatching(
      parts,
      shownBy === ''
        ? `${index} WHERE ${index} MATCH @match`
        : `${index} CROSS JOIN ${shownBy} WHERE ${index} MATCH @match AND ${id} = ${index}.rowid AND ${filters.only}`,
    ),
    passing: toMatching(parts, `${matches} AND ${where}`),
    listed: `SELECT ${id} AS id FROM ${from} WHERE ${where} ORDER BY ${newest}, ${id} DESC LIMIT @limit`,
    countListed: `SELECT count(*) AS count FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${MOST_RANKED + 1})`,
    hit: `SELECT ${columns}, json_array(${texts.join(', ')}) AS texts FROM ${from} WHERE ${id} = @id`,
    entry: `SELECT ${columns}, json_array(${opening}) AS texts FROM ${from} WHERE ${id} = @id`,
  };
}

/** By FTS5's own order of rank, which reads what else is asked of a row only until there are enough of them. */
function toMatching({ index, weights }: KindParts, from: string): MatchingSql {
  const ids = `SELECT ${index}.rowid AS id FROM ${from}`;
  return {
    best: `${ids} AND ${index}.rank MATCH 'bm25(${weights})' ORDER BY ${index}.rank LIMIT @limit`,
    latest: `${ids} ORDER BY ${index}.rowid DESC LIMIT @limit`,
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
    shownBy: '',
    id: 'articles.id',
    newest: NEWEST,
    texts: [`(SELECT text FROM revisions WHERE article_id = articles.id AND number = articles.head)`],
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
    shownBy: 'quotes',
    id: 'quotes.id',
    newest: NEWEST,
    texts: ['quotes.exact'],
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
    shownBy: 'visible_annotations AS annotations',
    id: 'annotations.id',
    newest: NEWEST,
    texts: ['note', 'exact'],
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
    shownBy: '',
    id: 'briefs.id',
    newest: 'briefs.date DESC',
    texts: ['briefs.words'],
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
