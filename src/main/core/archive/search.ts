import type { Database } from 'better-sqlite3';
import type { AnnotationId, ArticleId, BriefId, IsoDate, QuoteId } from '../contract/ids';
import {
  HIT_KINDS,
  type HitKind,
  type SearchFilters,
  type SearchHit,
  type SearchResult,
} from '../contract/search';
import { fold, foldName, foldTheme } from './fold-name';
import { toMatch } from './search-query';
import { SEARCH_SQL } from './search-sql';
import { toPieces } from './snippet';

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
  readonly snippet: string;
}

/** Search over everything that has words. Each kind is looked up by itself; its best hits come first. */
export function createSearch(db: Database) {
  // The folding of names is ours, not SQLite's, whose lower() knows only ASCII.
  db.function('fold', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? fold(text) : null,
  );
  const people = db.prepare<[], { id: number; folded: string }>(
    'SELECT id, folded FROM people UNION SELECT person_id, folded FROM person_variants ORDER BY id',
  );
  const themes = db.prepare<[], { id: number; folded: string }>('SELECT id, folded FROM themes ORDER BY id');
  const prepare = (kind: HitKind) => {
    const sql = SEARCH_SQL[kind];
    return {
      found: db.prepare<[Conditions & { limit: number }], { id: number }>(sql.found),
      countFound: db.prepare<[Conditions], { count: number }>(sql.countFound),
      listed: db.prepare<[Conditions & { limit: number }], { id: number }>(sql.listed),
      countListed: db.prepare<[Conditions], { count: number }>(sql.countListed),
      hit: db.prepare<[{ match: string; id: number }], HitRow>(sql.hit),
      entry: db.prepare<[{ id: number }], HitRow>(sql.entry),
    };
  };
  const statements = {
    article: prepare('article'),
    quote: prepare('quote'),
    annotation: prepare('annotation'),
    brief: prepare('brief'),
  };

  function toConditions(query: string, filters: SearchFilters): Conditions {
    const ids = (rows: readonly { id: number }[]): string => JSON.stringify(rows.map(({ id }) => id));
    const speaker = filters.speaker === undefined ? null : foldName(filters.speaker);
    const theme = filters.theme ?? null;
    return {
      match: toMatch(query),
      speakers: speaker === null ? null : ids(people.all().filter(({ folded }) => hasWords(folded, speaker))),
      themes: theme === null ? null : ids(themesCalled(themes.all(), theme)),
      outlet: filters.outlet === undefined ? null : fold(filters.outlet),
      from: filters.from ?? null,
      to: filters.to ?? null,
    };
  }

  /**
   * At most `limit` hits: every kind gets a fair share, so that many articles never crowd out a quote. Without
   * words, everything that passes the filters, newest first.
   */
  return function search(query: string, filters: SearchFilters, limit: number): SearchResult {
    const conditions = toConditions(query, filters);
    const { match } = conditions;
    if (match === null && query.trim() !== '') {
      return { hits: [], totals: { article: 0, quote: 0, annotation: 0, brief: 0 } };
    }
    const kinds = filters.kinds ?? HIT_KINDS;
    const idsOf = (kind: HitKind): number[] => {
      if (!kinds.includes(kind)) return [];
      const statement = match === null ? statements[kind].listed : statements[kind].found;
      return statement.all({ ...conditions, limit }).map(({ id }) => id);
    };
    const countOf = (kind: HitKind): number =>
      (match === null ? statements[kind].countListed : statements[kind].countFound).get(conditions)?.count ??
      0;
    const read = (kind: HitKind, id: number): HitRow | undefined =>
      match === null ? statements[kind].entry.get({ id }) : statements[kind].hit.get({ match, id });

    const ranked = {
      article: idsOf('article'),
      quote: idsOf('quote'),
      annotation: idsOf('annotation'),
      brief: idsOf('brief'),
    };
    const shares = fairShares(
      HIT_KINDS.map((kind) => ranked[kind].length),
      limit,
    );
    const hits = HIT_KINDS.flatMap((kind, index) =>
      ranked[kind].slice(0, shares[index]).flatMap((id): SearchHit[] => {
        const row = read(kind, id);
        return row === undefined ? [] : [{ kind, ...row, snippet: toPieces(row.snippet) }];
      }),
    );
    return {
      hits,
      totals: {
        article: countOf('article'),
        quote: countOf('quote'),
        annotation: countOf('annotation'),
        brief: countOf('brief'),
      },
    };
  };
}

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
  return exact.length > 0 ? exact : themes.filter(({ folded }) => fold(folded) === fold(given));
}
