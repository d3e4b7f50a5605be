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

/** A quote that speaks of a theme, or of none. */
export interface MarkRow {
  readonly themeId: ThemeId | null;
  readonly date: IsoDate | null;
  readonly toReview: 0 | 1;
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
  const figures = db.prepare<[Of], SpeakerPageFacts['figures']>(
    `SELECT count(*) AS quotes, count(DISTINCT quotes.article_id) AS articles,
       coalesce(sum(quotes.status = 'suggested'), 0) AS toReview,
       coalesce(sum(EXISTS (SELECT 1 FROM brief_evidence WHERE quote_id = quotes.id)), 0) AS inBriefs,
       min(published_on) AS firstSeen ${SAID}`,
  );
  const marks = db.prepare<[Of], MarkRow>(
    `SELECT themeId, date, toReview FROM (
       SELECT DISTINCT quotes.id, tags.theme_id AS themeId, published_on AS date, quotes.status = 'suggested' AS toReview,
         quotes.article_id AS article, start_offset AS start
       FROM quotes JOIN articles ON articles.id = quotes.article_id
         LEFT JOIN visible_tags AS tags ON tags.quote_id = quotes.id
       WHERE speaker_id IS @id AND quotes.status <> 'rejected')
     ORDER BY date, article, start DESC, id DESC`,
  );
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
    figures: (key: SpeakerKey): SpeakerPageFacts['figures'] =>
      figures.get(of(key)) ?? { quotes: 0, articles: 0, toReview: 0, inBriefs: 0, firstSeen: null },
    /** Each quote once for every theme that it speaks of, the oldest first, undated ones before all. */
    marks: (key: SpeakerKey): MarkRow[] => marks.all(of(key)),
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

const of = (key: SpeakerKey): Of => ({ id: key === 'unclear' ? null : key });

const toQuote = ({ themes, ...row }: QuoteRow): SpokenQuote => ({
  ...row,
  themes: JSON.parse(themes) as ThemeId[],
});
