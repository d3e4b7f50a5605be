/** What somebody spoke of, and when. */
import type { IsoDate, ThemeId } from '../contract/ids';
import type { QuoteMark, ThemeShare } from '../contract/person-page';

/** A quote that speaks of a theme, or of none. */
interface Marked {
  readonly themeId: ThemeId | null;
  readonly date: IsoDate | null;
  readonly toReview: 0 | 1;
}

/** As many marks as a line of time can tell apart: several on each of its points of a screen. */
const MOST_MARKS = 600;

/**
 * The quotes that speak of each theme, those without one last.
 * @param marked each quote once for every theme, the oldest first
 */
export function themeShares(marked: readonly Marked[], most = MOST_MARKS): readonly ThemeShare[] {
  const shares = [...Map.groupBy(marked, ({ themeId }) => themeId)].map(([themeId, quotes]) => ({
    themeId,
    quotes: quotes.length,
    marks: quotes.flatMap(({ date, toReview }) =>
      date === null ? [] : [{ date, toReview: toReview === 1 }],
    ),
  }));
  const thin = thinnerFor(
    shares.map(({ marks }) => marks),
    most,
  );
  return shares
    .map(({ marks, ...share }) => ({ ...share, dated: marks.length, marks: thin(marks) }))
    .sort((one, other) => Number(one.themeId === null) - Number(other.themeId === null));
}

type Marks = readonly QuoteMark[];

/** How marks are left out until they are few enough: at first of each day, then of each month, then of each year. */
function thinnerFor(all: readonly Marks[], most: number): (marks: Marks) => Marks {
  for (const [length, each] of [
    [10, 1_000],
    [10, 20],
    [10, 5],
    [10, 1],
    [7, 1],
    [4, 1],
  ] as const) {
    const thin = (marks: Marks): Marks => atMostOf(marks, length, each);
    if (all.reduce((sum, marks) => sum + thin(marks).length, 0) <= most) return thin;
  }
  return (marks) => atMostOf(marks, 4, 1).slice(-Math.max(1, Math.floor(most / all.length)));
}

/** The first marks of each day, month or year, whose date begins with as many letters. */
function atMostOf(marks: Marks, length: number, each: number): Marks {
  let [last, count] = ['', 0];
  return marks.filter(({ date }) => {
    const start = date.slice(0, length);
    count = start === last ? count + 1 : 1;
    last = start;
    return count <= each;
  });
}
