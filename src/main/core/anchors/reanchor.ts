import type { Span } from '../contract/model';
import { isSpanOf, trimSpan } from './anchor';
import { commonRuns, type CommonRun } from './common-runs';
import { contextAgreement, occurrencesOf, type ContextAgreement } from './agreement';
import { carriedParagraphs } from './carried-paragraphs';
import { countSentences, sentencesAround } from './sentences';

/** A place that the passage may have come to. */
export interface Candidate extends Span {
  /** 0 to 1: twice the units in common by the units of both (Ratcliff and Metzener, Dr. Dobb's Journal, July 1988). */
  readonly similarity: number;
}

/**
 * Where a passage of one revision stands in another. `exact`: its words at the same offset. `moved`: its words at
 * another. Both are said only of the passage itself, never of other words that are the same. `needs-review`: it may be
 * one of these, likeliest first, and an analyst decides. `lost`: nothing like it is left where it stood.
 */
export type Reanchoring =
  | ({ readonly state: 'exact' | 'moved' } & Span)
  | { readonly state: 'needs-review'; readonly candidates: readonly Candidate[] }
  | { readonly state: 'lost' };

/** So many units must agree on either side of a sentence's end, or of a passage that was edited on both sides. */
export const LEAST_NEIGHBOUR = 8;
/** So many units more of context must agree than with any other place that has the same words. */
export const DECISIVE = 6;
/** Another place may agree so many units further on one side: a full stop and a blank agree by chance. */
const BY_CHANCE = 2;
/** Words that stand in more places than this are not told apart. */
const MOST_PLACES = 1_000;
/** What replaced the passage is proposed from this similarity on. */
export const LEAST_SIMILARITY = 0.5;
const MOST_CANDIDATES = 5;

/**
 * Finds passages of `from` again in `to`. The texts are compared once; then each passage is looked up.
 * @returns a function that takes a span of `from`, in UTF-16 units, and throws a RangeError where that is none
 */
export function createReanchorer(from: string, to: string): (span: Span) => Reanchoring {
  const texts = { from, to };
  const runs = commonRuns(from, to);
  const carried = carriedParagraphs(from, to);
  const counts = { from: countSentences(from), to: countSentences(to) };
  return (span) => {
    if (!isSpanOf(from, span)) throw new RangeError(`no passage at ${span.start}–${span.end}`);
    const home = carried.find((paragraph) => holds(paragraph, span));
    const start =
      keptBeside(texts, counts, span, placeIn(runs, span)) ??
      (home?.isWhole === true
        ? placeIn(home.runs, span)
        : keptBeside(texts, counts, span, placeIn(home?.runs ?? [], span)));
    if (start !== null) {
      const end = start + span.end - span.start;
      return { state: start === span.start ? 'exact' : 'moved', start, end };
    }
    const candidates = candidatesFor(texts, runs, span);
    return candidates.length === 0 ? { state: 'lost' } : { state: 'needs-review', candidates };
  };
}

interface Texts {
  readonly from: string;
  readonly to: string;
}

interface SentenceCounts {
  readonly from: ReadonlyMap<string, number>;
  readonly to: ReadonlyMap<string, number>;
}

const holds = ({ start, end }: Span, span: Span): boolean => start <= span.start && span.end <= end;

/** Where an alignment puts a passage that it leaves in one piece. */
function placeIn(runs: readonly CommonRun[], span: Span): number | null {
  const run = runs.find(({ from, length }) => holds({ start: from, end: from + length }, span));
  return run === undefined ? null : run.to + span.start - run.from;
}

/** The place, provided that what stands around it leaves no other reading. */
function keptBeside(
  { from, to }: Texts,
  counts: SentenceCounts,
  span: Span,
  start: number | null,
): number | null {
  if (start === null) return null;
  const words = from.slice(span.start, span.end);
  const own = contextAgreement(from, span.start, to, start, words.length);
  if (!isNoCopy(own, span, from, counts)) return null;
  const here = occurrencesOf(words, from, MOST_PLACES);
  const there = occurrencesOf(words, to, MOST_PLACES);
  if (Math.max(here.length, there.length) > MOST_PLACES) return null;
  const rivals = [
    ...here
      .filter((at) => at !== span.start)
      .map((at) => contextAgreement(from, at, to, start, words.length)),
    ...there
      .filter((at) => at !== start)
      .map((at) => contextAgreement(from, span.start, to, at, words.length)),
  ];
  return rivals.every((rival) => outdoes(own, rival)) ? start : null;
}

/**
 * A sentence alone may be a copy. What agrees must reach from one sentence into another, and on both sides of the passage
 * where twins of all its sentences came or went; or else end within the sentence on both sides, as no copy does.
 */
function isNoCopy(
  { before, after }: ContextAgreement,
  span: Span,
  text: string,
  counts: SentenceCounts,
): boolean {
  const own = sentencesAround(text, span);
  const [first, last] = [own.at(0) ?? span, own.at(-1) ?? span];
  const [left, right] = [span.start - before, span.end + after];
  const reachesOver = (boundary: number): boolean =>
    boundary - left >= LEAST_NEIGHBOUR && right - boundary >= LEAST_NEIGHBOUR;
  const areTwins = own.every(({ start, end }) => {
    const words = text.slice(start, end).trimEnd();
    const [here, there] = [counts.from.get(words) ?? 0, counts.to.get(words) ?? 0];
    return Math.max(here, there) > 1 && here !== there;
  });
  if (areTwins) return reachesOver(first.start) && reachesOver(last.end);
  return (
    own.some(({ start, end }) => reachesOver(start) || reachesOver(end)) ||
    (left > first.start + BY_CHANCE && right + BY_CHANCE < last.end && before + after >= 2 * LEAST_NEIGHBOUR)
  );
}

const outdoes = (own: ContextAgreement, rival: ContextAgreement): boolean =>
  rival.before <= own.before + BY_CHANCE &&
  rival.after <= own.after + BY_CHANCE &&
  own.before + own.after - rival.before - rival.after >= DECISIVE;

/** The same words elsewhere, by how much of their context agrees; without any, what stands in the passage's stead. */
function candidatesFor({ from, to }: Texts, runs: readonly CommonRun[], span: Span): readonly Candidate[] {
  const words = from.slice(span.start, span.end);
  const places = occurrencesOf(words, to, MOST_PLACES).map((at) => {
    const { before, after } = contextAgreement(from, span.start, to, at, words.length);
    return { start: at, end: at + words.length, agreement: before + after };
  });
  if (places.length > 0) {
    return places
      .sort((left, right) => right.agreement - left.agreement || left.start - right.start)
      .slice(0, MOST_CANDIDATES)
      .map(({ start, end }) => ({ start, end, similarity: 1 }));
  }
  const stead = steadOf(runs, span, to);
  return stead !== null && stead.similarity >= LEAST_SIMILARITY ? [stead] : [];
}

/** The stretch of the other text between what stood before the passage and what stood after it. */
function steadOf(runs: readonly CommonRun[], span: Span, to: string): Candidate | null {
  let [start, end, common] = [0, to.length, 0];
  for (const run of runs) {
    const runEnd = run.from + run.length;
    if (runEnd <= span.start) start = run.to + run.length;
    else if (run.from < span.start) start = run.to + span.start - run.from;
    if (runEnd > span.start && run.from < span.end) {
      common += Math.min(runEnd, span.end) - Math.max(run.from, span.start);
    }
    if (runEnd < span.end) continue;
    end = run.from >= span.end ? run.to : run.to + span.end - run.from;
    break;
  }
  const stead = start < end ? trimSpan(to, { start, end }) : null;
  if (stead === null) return null;
  const similarity = (2 * common) / (span.end - span.start + stead.end - stead.start);
  return { ...stead, similarity: Math.min(1, similarity) };
}
