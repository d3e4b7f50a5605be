import type { Span } from '../contract/anchors';
import { commonRuns, type CommonRun } from './common-runs';
import { paragraphsOf } from '../contract/rules/paragraphs';
import type { WordPlaces } from './word-places';

/** A paragraph that is shorter is too little to know it by. */
const LEAST_PARAGRAPH = 32;
/** A paragraph that was edited is known again when so much of both is common words… */
const LEAST_LIKENESS = 0.6;
/** …and no other is nearly as like it. */
const MARGIN = 0.2;
/** So many changed paragraphs are compared with each other; a text that has more was written anew. */
const MOST_CHANGED = 200;

/** A paragraph that went elsewhere: what stayed of it, and whether it is all of it. */
export interface CarriedParagraph extends Span {
  readonly runs: readonly CommonRun[];
  readonly isWhole: boolean;
}

/**
 * Paragraphs of `from` that stand out of their order in `to`: whole, where either text has their words just once, or
 * edited, where two paragraphs that changed are each other's likeliest by far.
 */
export function carriedParagraphs(
  from: string,
  to: string,
  places: { readonly from: WordPlaces; readonly to: WordPlaces },
): readonly CarriedParagraph[] {
  const [mine, theirs] = [paragraphsOf(from), paragraphsOf(to)];
  const wordsOf = (text: string) => (span: Span) => text.slice(span.start, span.end);
  const [here, there] = [new Set(mine.map(wordsOf(from))), new Set(theirs.map(wordsOf(to)))];
  const changed = {
    mine: mine.filter((span) => !there.has(wordsOf(from)(span))),
    theirs: theirs.filter((span) => !here.has(wordsOf(to)(span))),
  };
  return [
    ...mine
      .filter((span) => there.has(wordsOf(from)(span)))
      .flatMap((span) => {
        const start = onlyPlace(wordsOf(from)(span), places);
        return start === null ? [] : [carriedWhole(span, start)];
      }),
    ...likeliestPairs(from, to, changed.mine, changed.theirs).map(([span, other]) => ({
      ...span,
      isWhole: false,
      runs: commonRuns(wordsOf(from)(span), wordsOf(to)(other)).map((run) => ({
        from: span.start + run.from,
        to: other.start + run.to,
        length: run.length,
      })),
    })),
  ];
}

/** Where the words of a paragraph stand in the other text; null where they are few, or stand twice in either. */
function onlyPlace(
  words: string,
  places: { readonly from: WordPlaces; readonly to: WordPlaces },
): number | null {
  if (words.length < LEAST_PARAGRAPH || places.from.of(words, 1).length > 1) return null;
  const [start, other] = places.to.of(words, 1);
  return other === undefined ? (start ?? null) : null;
}

const carriedWhole = (span: Span, start: number): CarriedParagraph => ({
  ...span,
  isWhole: true,
  runs: [{ from: span.start, to: start, length: span.end - span.start }],
});

function likeliestPairs(
  from: string,
  to: string,
  mine: readonly Span[],
  theirs: readonly Span[],
): readonly (readonly [Span, Span])[] {
  if (mine.length > MOST_CHANGED || theirs.length > MOST_CHANGED) return [];
  const [left, right] = [bagsOf(from, mine), bagsOf(to, theirs)];
  const likeness = left.map((bag) => right.map((other) => likenessOf(bag, other)));
  const across = right.map((_, column) => likeness.map((row) => row[column] ?? 0));
  return mine.flatMap((span, row) => {
    const best = clearBest(likeness[row] ?? []);
    const other = best === null ? undefined : theirs[best];
    return other !== undefined && best !== null && clearBest(across[best] ?? []) === row
      ? [[span, other]]
      : [];
  });
}

/** Which is likest, if it is like enough and no other nearly so. */
function clearBest(likeness: readonly number[]): number | null {
  const [best, next] = [...likeness.keys()].sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0));
  if (best === undefined) return null;
  const most = likeness[best] ?? 0;
  const second = next === undefined ? 0 : (likeness[next] ?? 0);
  return most >= LEAST_LIKENESS && most - second >= MARGIN ? best : null;
}

type Bag = ReadonlyMap<string, number>;

const bagsOf = (text: string, spans: readonly Span[]): readonly Bag[] =>
  spans.map(({ start, end }) => {
    const bag = new Map<string, number>();
    for (const [word] of text.slice(start, end).matchAll(/\S+/gu)) bag.set(word, (bag.get(word) ?? 0) + 1);
    return bag;
  });

/** Dice's coefficient over words, each as often as it occurs. */
function likenessOf(left: Bag, right: Bag): number {
  let common = 0;
  for (const [word, count] of left) common += Math.min(count, right.get(word) ?? 0);
  const sizeOf = (bag: Bag): number => [...bag.values()].reduce((sum, count) => sum + count, 0);
  return (2 * common) / Math.max(1, sizeOf(left) + sizeOf(right));
}
