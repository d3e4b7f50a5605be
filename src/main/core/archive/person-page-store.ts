import type { Database } from 'better-sqlite3';
import type { ArticleId, IsoDate, PersonId, QuoteId, ThemeId } from '../contract/ids';
import type { SpeakerPageFacts, SpokenQuote } from '../contract/person-page';
import type { SpeakerKey } from '../contract/speakers';
import { KEPT } from './quote-tallies';

interface Of {
  readonly id: PersonId | null;
}

interface QuoteRow extends Omit<SpokenQuote, 'themes'> {
  readonly themes: string;
}

/** Quotes of one day that speak of a theme, or of none. */
export interface CountedMark extends Omit<MarkRow, 'toReview'> {
  readonly toReview: boolean;
}

interface MarkRow {
  readonly themeId: ThemeId | null;
  readonly date: IsoDate | null;
  readonly toReview: 0 | 1;
  readonly quotes: number;
}

/** What folding reads of a quote. */
export interface SaidRow {
  readonly id: QuoteId;
  readonly articleId: ArticleId;
  readonly start: number;
  readonly exact: string;
  readonly publishedOn: IsoDate | null;
}

const SAID = `FROM quotes JOIN articles ON articles.id = quotes.article_id
  WHERE speaker_id IS @id AND quotes.status <> 'rejected'`;
/** Nothing is less than any date, so what is undated is last. */
const NEWEST_FIRST = 'ORDER BY published_on DESC, articles.id DESC, start_offset, quotes.id';
/** Of somebody with more quotes the articles are walked, newest first, until a page is full. */
const FEW_QUOTES = 500;
const ON_THEME = `(@themeId IS NULL
  OR EXISTS (SELECT 1 FROM visible_tags AS tags WHERE tags.quote_id = quotes.id AND tags.theme_id = @themeId))`;
const QUOTE = `quotes.id, quotes.article_id AS articleId, title AS articleTitle, outlet, published_on AS publishedOn,
  start_offset AS start, exact AS text, quotes.status AS status, role, utterance,
  (SELECT json_group_array(theme_id ORDER BY first) FROM (SELECT theme_id, min(id) AS first
     FROM visible_tags AS tags WHERE tags.quote_id = quotes.id GROUP BY theme_id)) AS themes`;

/** What a speaker said; the quotes whose speaker nobody could name are one speaker's. */
export function createPersonPageStore(db: Database, few = FEW_QUOTES) {
  const figures = db.prepare<[Of], Omit<SpeakerPageFacts['figures'], 'firstSeen'>>(
    `SELECT coalesce(sum(${KEPT}), 0) AS quotes, coalesce(sum(suggested), 0) AS toReview,
       (SELECT count(DISTINCT article_id) FROM quotes WHERE speaker_id IS @id AND status <> 'rejected') AS articles,
       (SELECT count(DISTINCT quotes.id) FROM brief_evidence JOIN quotes ON quotes.id = quote_id
         WHERE speaker_id IS @id AND quotes.status <> 'rejected') AS inBriefs
     FROM speaker_tallies WHERE speaker_id = coalesce(@id, 0)`,
  );
  // An index alone counts the quotes of an article, and few articles are left to be looked up for their dates.
  const dates = db.prepare<[Of], MarkRow>(
    `SELECT NULL AS themeId, published_on AS date, status = 'suggested' AS toReview, sum(quotes) AS quotes
     FROM (SELECT status, article_id, count(*) AS quotes FROM quotes
         WHERE speaker_id IS @id AND status <> 'rejected' GROUP BY status, article_id)
       JOIN articles ON articles.id = article_id GROUP BY date, toReview ORDER BY date, toReview`,
  );
  const taggedBy = (theme: string): string => `SELECT ${theme} AS themeId, published_on AS date,
      status = 'suggested' AS toReview, count(DISTINCT quotes.id) AS quotes
    FROM quotes CROSS JOIN visible_tags AS tags ON tags.quote_id = quotes.id JOIN articles ON articles.id = article_id
    WHERE speaker_id IS @id AND status <> 'rejected' GROUP BY themeId, date, toReview ORDER BY themeId, date, toReview`;
  const marks = db.prepare<[Of], MarkRow>(taggedBy('theme_id'));
  const tagged = db.prepare<[Of], MarkRow>(taggedBy('NULL'));
  const page = db.prepare<[Of & { themeId: ThemeId | null; limit: number; offset: number }], QuoteRow>(
    `SELECT ${QUOTE} ${SAID} AND ${ON_THEME} ${NEWEST_FIRST} LIMIT @limit OFFSET @offset`,
  );
  const walked = db.prepare<[Of & { limit: number; offset: number }], QuoteRow>(
    `SELECT ${QUOTE} FROM articles INDEXED BY articles_by_date
       CROSS JOIN quotes INDEXED BY quotes_by_article ON quotes.article_id = articles.id
     WHERE speaker_id IS @id AND quotes.status <> 'rejected' ${NEWEST_FIRST} LIMIT @limit OFFSET @offset`,
  );
  const counted = db
    .prepare<[Of], number>(`SELECT ${KEPT} FROM speaker_tallies WHERE speaker_id = coalesce(@id, 0)`)
    .pluck();
  const passing = db.prepare<[Of & { themeId: ThemeId }], { count: number }>(
    `SELECT count(*) AS count FROM quotes
     WHERE speaker_id IS @id AND quotes.status <> 'rejected' AND ${ON_THEME}`,
  );
  const onTheme = db.prepare<[Of & { themeId: ThemeId }], { id: QuoteId }>(
    `SELECT quotes.id FROM quotes WHERE speaker_id IS @id AND status <> 'rejected' AND ${ON_THEME}`,
  );
  const said = db.prepare<[Of], SaidRow>(
    `SELECT quotes.id, quotes.article_id AS articleId, start_offset AS start, exact, published_on AS publishedOn ${SAID}`,
  );
  const byIds = db.prepare<[string], QuoteRow>(
    `SELECT ${QUOTE} FROM json_each(?) AS wanted JOIN quotes ON quotes.id = wanted.value
       JOIN articles ON articles.id = quotes.article_id ORDER BY wanted.key`,
  );
  const articles = db.prepare<[string], { count: number }>(
    `SELECT count(DISTINCT article_id) AS count FROM quotes WHERE id IN (SELECT value FROM json_each(?))`,
  );

  return {
    /** Counts what is not rejected. */
    figures: (key: SpeakerKey): Omit<SpeakerPageFacts['figures'], 'firstSeen'> =>
      figures.get(of(key)) ?? { quotes: 0, articles: 0, toReview: 0, inBriefs: 0 },
    /** Each quote once for every theme that it speaks of, the oldest first, undated ones before all; those without one last. */
    marks: (key: SpeakerKey): CountedMark[] =>
      [...marks.all(of(key)), ...without(dates.all(of(key)), tagged.all(of(key)))].map((row) => ({
        ...row,
        toReview: row.toReview === 1,
      })),
    /** Newest first, undated ones last; within an article, as the reader meets them. */
    page: (
      key: SpeakerKey,
      { themeId, offset, limit }: { themeId: ThemeId | null; offset: number; limit: number },
    ): SpokenQuote[] => {
      const isWalked = themeId === null && (counted.get(of(key)) ?? 0) > few;
      const rows = isWalked
        ? walked.all({ ...of(key), offset, limit })
        : page.all({ ...of(key), themeId, offset, limit });
      return rows.map(toQuote);
    },
    countOn: (key: SpeakerKey, themeId: ThemeId | null): number =>
      (themeId === null ? counted.get(of(key)) : passing.get({ ...of(key), themeId })?.count) ?? 0,
    /** Which of the quotes speak of a theme. */
    idsOn: (key: SpeakerKey, themeId: ThemeId): ReadonlySet<QuoteId> =>
      new Set(onTheme.all({ ...of(key), themeId }).map(({ id }) => id)),
    /** All of what is not rejected, in no order. */
    said: (key: SpeakerKey): SaidRow[] => said.all(of(key)),
    /** In how many articles these quotes stand. */
    countArticles: (ids: readonly QuoteId[]): number => articles.get(JSON.stringify(ids))?.count ?? 0,
    /** These quotes, in this order. */
    read: (ids: readonly QuoteId[]): SpokenQuote[] => byIds.all(JSON.stringify(ids)).map(toQuote),
  };
}

/** What is left of all marks without some of them. */
function without(all: readonly MarkRow[], some: readonly MarkRow[]): MarkRow[] {
  const keyOf = ({ date, toReview }: MarkRow): string => `${date} ${toReview}`;
  const gone = new Map(some.map((row) => [keyOf(row), row.quotes]));
  return all
    .map((row) => ({ ...row, quotes: row.quotes - (gone.get(keyOf(row)) ?? 0) }))
    .filter(({ quotes }) => quotes > 0);
}

const of = (key: SpeakerKey): Of => ({ id: key === 'unclear' ? null : key });

const toQuote = ({ themes, ...row }: QuoteRow): SpokenQuote => ({
  ...row,
  themes: JSON.parse(themes) as ThemeId[],
});
