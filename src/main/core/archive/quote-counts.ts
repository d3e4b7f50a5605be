import type { ThemeId } from '../contract/ids';
import type { OutletCount, QuoteCounts, QuoteFilter } from '../contract/quote-pages';
import { QUOTE_STATUSES, type QuoteStatus } from '../contract/quotes';
import type { Prepares } from './preparing-once';
import {
  ALL,
  beginningWithFound,
  isOfTallies,
  passing,
  type Conditions,
  type FilterRow,
} from './quote-conditions';
import { KEPT } from './quote-tallies';
import { fitting } from './reply-room';

/** UTF-8 bytes of outlets in a reply, about: where there are more, those with the most quotes are told. */
const MOST_OUTLET_BYTES = 12_000;

/** Quotes that differ in nothing that a facet tells. */
interface CellRow {
  readonly status: QuoteStatus;
  readonly outlet: string | null;
  readonly inThemes: 0 | 1;
  readonly count: number;
}

interface ThemeRow {
  /** Null: with any theme. */
  readonly theme: ThemeId | null;
  readonly count: number;
}

/** How many quotes there are, and how many each value of a facet has; a facet's own choice never narrows it. */
export function countQuotes(db: Prepares, filter: QuoteFilter, conditions: Conditions): QuoteCounts {
  const cells = readCells(db, conditions);
  const inStatuses = ({ status }: CellRow): boolean => filter.statuses.includes(status);
  const inOutlet = ({ outlet }: CellRow): boolean => filter.outlet === null || outlet === filter.outlet;
  const inThemes = (cell: CellRow): boolean => cell.inThemes === 1;
  const statuses = summed(
    cells.filter((cell) => inOutlet(cell) && inThemes(cell)),
    ({ status }) => status,
  );
  const outlets = summed(
    cells.filter((cell) => inStatuses(cell) && inThemes(cell)),
    ({ outlet }) => outlet,
  );
  const anyTheme = cells.filter((cell) => inStatuses(cell) && inOutlet(cell));
  return {
    total:
      db
        .prepare<[], number>(`SELECT coalesce(sum(${KEPT} + rejected), 0) FROM source_tallies`)
        .pluck()
        .get() ?? 0,
    passing: sumOf(anyTheme.filter(inThemes)),
    statuses: [...statuses].map(([status, count]) => ({ status, count })),
    themes: withUntagged(readThemes(db, conditions), sumOf(anyTheme)),
    ...mostFrequent(
      [...outlets].flatMap(([outlet, count]) => (outlet === null ? [] : { outlet, count })),
      filter.outlet,
    ),
  };
}

function readCells(db: Prepares, conditions: Conditions): readonly CellRow[] {
  if (isOfTallies(conditions)) return readTallies(db);
  const { row, inThemes, withWords, inPeriod } = beginningWithFound(conditions);
  // Counted article by article, which an index answers alone where no words or themes are asked for.
  return db
    .prepare<[FilterRow], CellRow>(
      `SELECT status, outlet, inThemes, sum(count) AS count
       FROM (SELECT article_id, status, ${inThemes} AS inThemes, count(*) AS count FROM quotes
         WHERE ${withWords} GROUP BY article_id, status, 3) JOIN articles ON articles.id = article_id
       WHERE ${inPeriod} GROUP BY status, outlet, inThemes`,
    )
    .all(row);
}

function readTallies(db: Prepares): readonly CellRow[] {
  const counted = QUOTE_STATUSES.map((status) => `sum(${status}) AS ${status}`).join(', ');
  return db
    .prepare<[], Readonly<Record<QuoteStatus, number>> & { outlet: string | null }>(
      `SELECT outlet ->> '$' AS outlet, ${counted} FROM source_tallies GROUP BY source_tallies.outlet`,
    )
    .all()
    .flatMap(({ outlet, ...counts }) =>
      QUOTE_STATUSES.map((status): CellRow => ({ status, outlet, inThemes: 1, count: counts[status] })),
    )
    .filter(({ count }) => count > 0);
}

function readThemes(db: Prepares, conditions: Conditions): readonly ThemeRow[] {
  const others = passing({ ...conditions, inThemes: ALL });
  return db
    .prepare<[FilterRow], ThemeRow>(
      `WITH given AS MATERIALIZED (SELECT DISTINCT tags.theme_id, tags.quote_id FROM visible_tags AS tags
           JOIN quotes ON quotes.id = tags.quote_id LEFT JOIN articles ON articles.id = quotes.article_id WHERE ${others})
       SELECT theme_id AS theme, count(*) AS count FROM given GROUP BY theme_id
       UNION ALL SELECT NULL, count(DISTINCT quote_id) FROM given`,
    )
    .all(conditions.row);
}

/** @param all quotes with any theme or none */
function withUntagged(counts: readonly ThemeRow[], all: number): QuoteCounts['themes'] {
  const tagged = counts.find(({ theme }) => theme === null)?.count ?? 0;
  const untagged = { theme: null, count: all - tagged };
  return [...counts.filter(({ theme }) => theme !== null), ...(untagged.count === 0 ? [] : [untagged])];
}

/** The chosen one is always among them. */
function mostFrequent(
  outlets: readonly OutletCount[],
  chosen: string | null,
): Pick<QuoteCounts, 'outlets' | 'outletsInAll'> {
  const sorted = outlets.toSorted(
    (one, other) => other.count - one.count || (one.outlet < other.outlet ? -1 : 1),
  );
  const kept = fitting(sorted, { left: MOST_OUTLET_BYTES });
  const left = sorted.slice(kept.length).find(({ outlet }) => outlet === chosen);
  return { outlets: left === undefined ? kept : [...kept, left], outletsInAll: outlets.length };
}

const sumOf = (cells: readonly CellRow[]): number => cells.reduce((sum, { count }) => sum + count, 0);

/** How many quotes the cells of each key have. */
function summed<Key>(cells: readonly CellRow[], keyOf: (cell: CellRow) => Key): ReadonlyMap<Key, number> {
  return new Map([...Map.groupBy(cells, keyOf)].map(([key, own]) => [key, sumOf(own)]));
}
