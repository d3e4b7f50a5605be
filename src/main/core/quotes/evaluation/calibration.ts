import type { MatchedArticle } from './match-quotes';

/** A found quote, how sure the extractor was, and whether it is one and has the right speaker. */
export interface Judged {
  readonly article: string;
  readonly confidence: number;
  readonly right: boolean;
}

/** The quotes of one range of confidence. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly quotes: number;
  /** Mean confidence, which should be the share that is right. */
  readonly mean: number;
  readonly right: number;
}

export interface Calibration {
  readonly quotes: number;
  readonly errors: number;
  /** Mean distance between confidence and share right, over ten equal ranges (Guo et al. 2017, arXiv 1706.04599). */
  readonly expectedError: number;
  /** Share of the errors that stand among the least confident fifth of the quotes; not a number without errors. */
  readonly errorsInLeastFifth: number;
  /** Ranges that hold a quote, from the least confident up. */
  readonly table: readonly Bin[];
}

const BINS = 10;
const FIFTH = 0.2;

/** Every found quote but optional ones, judged. None where the extractor gave no confidence. */
export function judgementsOf({ article, quotes, falses }: MatchedArticle): Judged[] {
  const links = quotes.flatMap((quote) => quote.links);
  return [
    ...links.map(({ found, speaker }) => ({ found, right: speaker !== null })),
    ...falses.map(({ found }) => ({ found, right: false })),
  ].flatMap(({ found, right }) =>
    found.confidence === undefined ? [] : [{ article: article.id, confidence: found.confidence, right }],
  );
}

/** Do quotes at 0.9 turn out right nine times in ten, and are the doubtful ones the wrong ones? */
export function calibrationOf(judged: readonly Judged[]): Calibration {
  const table = Array.from({ length: BINS }, (_, index) => binOf(judged, index)).filter(
    ({ quotes }) => quotes > 0,
  );
  const gaps = table.map(({ quotes, mean, right }) => quotes * Math.abs(mean - right));
  return {
    quotes: judged.length,
    errors: judged.filter(({ right }) => !right).length,
    expectedError: total(gaps) / judged.length,
    errorsInLeastFifth: errorsInLeast(FIFTH, judged),
    table,
  };
}

function binOf(judged: readonly Judged[], index: number): Bin {
  const inside = judged.filter(
    ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === index,
  );
  return {
    from: index / BINS,
    to: (index + 1) / BINS,
    quotes: inside.length,
    mean: total(inside.map(({ confidence }) => confidence)) / inside.length,
    right: inside.filter(({ right }) => right).length / inside.length,
  };
}

/** Where equals straddle the border, each counts for the part of them that lies below it: no order is better than another. */
function errorsInLeast(part: number, judged: readonly Judged[]): number {
  let room = judged.length * part;
  let caught = 0;
  const groups = [...Map.groupBy(judged, ({ confidence }) => confidence)].sort(([a], [b]) => a - b);
  for (const [, equals] of groups) {
    const taken = Math.min(room, equals.length);
    caught += (equals.filter(({ right }) => !right).length * taken) / equals.length;
    room -= taken;
  }
  return caught / judged.filter(({ right }) => !right).length;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
