/** What somebody spoke of, and when. */
import type { IsoDate, ThemeId } from '../contract/ids';
import type { QuoteMark, ThemeShare } from '../contract/person-page';

/** Quotes of one day that speak of a theme, or of none. */
interface CountedMark {
  readonly themeId: ThemeId | null;
  readonly date: IsoDate | null;
  readonly toReview: boolean;
  readonly quotes: number;
}

type Dated = CountedMark & { readonly date: IsoDate };

/** As many marks as a line of time can tell apart: of eleven points each, on some six hundred. */
const MOST_MARKS = 300;

/**
 * The quotes that speak of each theme, those without one last.
 * @param counted each quote once for every theme, the oldest first; of one day, those to review last
 */
export function themeShares(counted: readonly CountedMark[], most = MOST_MARKS): readonly ThemeShare[] {
  const shares = [...Map.groupBy(counted, ({ themeId }) => themeId)].map(([themeId, marks]) => ({
    themeId,
    quotes: sumOf(marks),
    marks: marks.filter((mark): mark is Dated => mark.date !== null),
  }));
  const thin = thinnerFor(
    shares.map(({ marks }) => marks),
    most,
  );
  return shares
    .map(({ marks, ...share }) => ({ ...share, dated: sumOf(marks), marks: thin(marks) }))
    .sort((one, other) => Number(one.themeId === null) - Number(other.themeId === null));
}

/** How marks are left out until they are few enough: at first of each day, then of each month, then of each year. */
function thinnerFor(
  all: readonly (readonly Dated[])[],
  most: number,
): (marks: readonly Dated[]) => QuoteMark[] {
  for (const [length, each] of [
    [10, 1_000],
    [10, 20],
    [10, 5],
    [10, 1],
    [7, 1],
    [4, 1],
  ] as const) {
    const thin = (marks: readonly Dated[]): readonly Dated[] => atMostOf(marks, length, each);
    if (all.reduce((sum, marks) => sum + sumOf(thin(marks)), 0) <= most) {
      return (marks) => eachOf(thin(marks));
    }
  }
  const share = Math.max(1, Math.floor(most / all.length));
  return (marks) => eachOf(atMostOf(marks, 4, 1)).slice(-share);
}

/** The first marks of each day, month or year, whose date begins with as many letters. */
function atMostOf(marks: readonly Dated[], length: number, each: number): readonly Dated[] {
  let [last, left] = ['', 0];
  return marks.flatMap((mark) => {
    const start = mark.date.slice(0, length);
    if (start !== last) [last, left] = [start, each];
    const quotes = Math.min(mark.quotes, left);
    left -= quotes;
    return quotes === 0 ? [] : [{ ...mark, quotes }];
  });
}

const eachOf = (marks: readonly Dated[]): QuoteMark[] =>
  marks.flatMap(({ date, toReview, quotes }) => Array.from({ length: quotes }, () => ({ date, toReview })));

const sumOf = (marks: readonly CountedMark[]): number => marks.reduce((sum, { quotes }) => sum + quotes, 0);
