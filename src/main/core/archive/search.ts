import type { Database } from 'better-sqlite3';
import type { AnnotationId, ArticleId, BriefId, IsoDate, QuoteId } from '../contract/ids';
import {
  HIT_KINDS,
  MOST_RANKED,
  SHORT_BEGINNINGS,
  type HitKind,
  type SearchFilters,
  type SearchHit,
  type SearchResult,
  type SnippetPiece,
} from '../contract/search';
import { foldToWords } from '../contract/rules/fold';
import { foldName, foldTheme } from '../contract/rules/fold-name';
import { findMarks, type SoughtPhrase } from './search-marks';
import { readQuery } from './search-query';
import { createSpellings } from './search-spellings';
import { SEARCH_SQL } from './search-sql';
import { toSnippet } from './snippet';

interface Conditions {
  readonly match: string | null;
  /** JSON array of ids; null: any. */
  readonly speakers: string | null;
  readonly themes: string | null;
  readonly outlet: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

interface HitRow {
  readonly articleId: ArticleId | null;
  readonly quoteId: QuoteId | null;
  readonly annotationId: AnnotationId | null;
  readonly briefId: BriefId | null;
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedOn: IsoDate | null;
  readonly speaker: string | null;
  /** JSON of an array of texts. */
  readonly texts: string;
}

/** Work that stops between two statements, so that whoever runs it may give others their turn. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

interface Found {
  /** Best first, or, of too many to rank, the latest first; without words by date. As many as were asked for. */
  readonly ids: readonly number[];
  /** How many there are in all. */
  readonly count: number;
}

const NOTHING: Found = { ids: [], count: 0 };

/** Search over everything that has words. Each kind is looked up by itself; its best hits come first. */
export function createSearch(db: Database, shortBeginnings = SHORT_BEGINNINGS) {
  // The folding of names is ours, not SQLite's, whose lower() knows only ASCII.
  db.function('fold', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? foldToWords(text) : null,
  );
  const people = db.prepare<[], { id: number; folded: string }>(
    'SELECT id, folded FROM people UNION SELECT person_id, folded FROM person_variants ORDER BY id',
  );
  const themes = db.prepare<[], { id: number; folded: string }>('SELECT id, folded FROM themes ORDER BY id');
  const spellings = createSpellings(db);
  const countArticles = db.prepare<[], number>('SELECT count(*) FROM articles').pluck();
  const isTooShort = (beginning: number, articles: number): boolean =>
    shortBeginnings.some(({ letters, mostArticles }) => beginning === letters && articles > mostArticles);
  const prepareMatching = (sql: (typeof SEARCH_SQL)[HitKind]['passing']) => ({
    best: db.prepare<[Conditions & { limit: number }], number>(sql.best).pluck(),
    latest: db.prepare<[Conditions & { limit: number }], number>(sql.latest).pluck(),
  });
  const prepare = (kind: HitKind) => {
    const sql = SEARCH_SQL[kind];
    return {
      matching: prepareMatching(sql.matching),
      passing: prepareMatching(sql.passing),
      listed: db.prepare<[Conditions & { limit: number }], number>(sql.listed).pluck(),
      countListed: db.prepare<[Conditions], number>(sql.countListed).pluck(),
      hit: db.prepare<[{ id: number }], HitRow>(sql.hit),
      entry: db.prepare<[{ id: number }], HitRow>(sql.entry),
    };
  };
  const statements = {
    article: prepare('article'),
    quote: prepare('quote'),
    annotation: prepare('annotation'),
    brief: prepare('brief'),
  };

  function toConditions(match: string | null, filters: SearchFilters): Conditions {
    const ids = (rows: readonly { id: number }[]): string => JSON.stringify(rows.map(({ id }) => id));
    const speaker = filters.speaker === undefined ? null : foldName(filters.speaker);
    const theme = filters.theme ?? null;
    return {
      match,
      speakers: speaker === null ? null : ids(people.all().filter(({ folded }) => hasWords(folded, speaker))),
      themes: theme === null ? null : ids(themesCalled(themes.all(), theme)),
      outlet: filters.outlet === undefined ? null : foldToWords(filters.outlet),
      from: filters.from ?? null,
      to: filters.to ?? null,
    };
  }

  /** Ids and number of what one kind has; one statement a step. */
  function* look(kind: HitKind, conditions: Conditions, limit: number): Steps<Found> {
    const of = statements[kind];
    if (conditions.match === null) {
      const ids = of.listed.all({ ...conditions, limit });
      yield;
      // Those that were not cut off by the limit are all there are.
      return { ids, count: ids.length < limit ? ids.length : (of.countListed.get(conditions) ?? 0) };
    }
    const { latest, best } = isFiltered(conditions) ? of.passing : of.matching;
    const some = latest.all({ ...conditions, limit: MOST_RANKED + 1 });
    yield;
    if (some.length === 0) return NOTHING;
    if (some.length > MOST_RANKED) return { ids: some.slice(0, limit), count: some.length };
    const ids = best.all({ ...conditions, limit });
    yield;
    return { ids, count: some.length };
  }

  /** The hits of one kind, each with its words; one statement a step. */
  function* read(
    kind: HitKind,
    ids: readonly number[],
    sought: readonly SoughtPhrase[] | null,
  ): Steps<readonly SearchHit[]> {
    const hits: SearchHit[] = [];
    for (const id of ids) {
      const row = (sought === null ? statements[kind].entry : statements[kind].hit).get({ id });
      if (row !== undefined) {
        const { texts, ...hit } = row;
        hits.push({ kind, ...hit, snippet: snippetOf(JSON.parse(texts) as string[], sought ?? []) });
      }
      yield;
    }
    return hits;
  }

  /**
   * At most `limit` hits: every kind gets a fair share, so that many articles never crowd out a quote. Without
   * words, everything that passes the filters, newest first. Between two steps the caller may leave it.
   */
  return function* search(query: string, filters: SearchFilters, limit: number): Steps<SearchResult> {
    const asked = filters.kinds ?? HIT_KINDS;
    const ways = spellings(asked);
    const { match, sought, leftOut, beginning } = readQuery(query, ways);
    yield;
    const isWholeInArticles = asked.includes('article') && isTooShort(beginning, countArticles.get() ?? 0);
    const inArticles = isWholeInArticles ? readQuery(query, ways, Infinity) : { match, sought };
    const kinds = match === null && query.trim() !== '' ? [] : asked;
    const conditions = toConditions(match, filters);
    const found = { article: NOTHING, quote: NOTHING, annotation: NOTHING, brief: NOTHING };
    for (const kind of kinds) {
      const own = kind === 'article' ? { ...conditions, match: inArticles.match } : conditions;
      found[kind] = yield* look(kind, own, limit);
    }
    const shares = fairShares(
      HIT_KINDS.map((kind) => found[kind].ids.length),
      limit,
    );
    const hits: SearchHit[] = [];
    for (const [index, kind] of HIT_KINDS.entries()) {
      const wanted = kind === 'article' ? inArticles.sought : sought;
      const ids = found[kind].ids.slice(0, shares[index]);
      hits.push(...(yield* read(kind, ids, match === null ? null : wanted)));
    }
    const { article, quote, annotation, brief } = found;
    return {
      hits,
      totals: {
        article: article.count,
        quote: quote.count,
        annotation: annotation.count,
        brief: brief.count,
      },
      isWholeInArticles,
      leftOut,
    };
  };
}

/** Of the first text that holds what was sought, else of the last. */
function snippetOf(texts: readonly string[], sought: readonly SoughtPhrase[]): SnippetPiece[] {
  for (const text of texts) {
    const marks = findMarks(text, sought);
    if (marks.length > 0) return toSnippet(text, marks);
  }
  return toSnippet(texts.at(-1) ?? '', []);
}

const isFiltered = ({ speakers, themes, outlet, from, to }: Conditions): boolean =>
  [speakers, themes, outlet, from, to].some((filter) => filter !== null);

/** Whether the words looked for stand in the name, as whole words in their order. */
function hasWords(name: string, words: string): boolean {
  return words !== '' && ` ${name} `.includes(` ${words} `);
}

/** Deals out places one by one to whoever still wants one. */
function fairShares(wanted: readonly number[], places: number): number[] {
  const shares = wanted.map(() => 0);
  let left = places;
  for (let round = 0; left > 0 && wanted.some((want) => want > round); round++) {
    for (const [index, want] of wanted.entries()) {
      if (left === 0 || want <= round) continue;
      shares[index] = round + 1;
      left--;
    }
  }
  return shares;
}

/** The theme of this name; where there is none, those that differ in no letter or digit: `burden sharing` finds Burden-sharing. */
function themesCalled<Row extends { readonly folded: string }>(
  themes: readonly Row[],
  given: string,
): readonly Row[] {
  const exact = themes.filter(({ folded }) => folded === foldTheme(given));
  return exact.length > 0 ? exact : themes.filter(({ folded }) => foldToWords(folded) === foldToWords(given));
}
