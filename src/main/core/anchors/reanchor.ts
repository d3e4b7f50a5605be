import type { Span } from '../contract/anchors';
import { CONTEXT, isSpanOf, trimSpan } from './anchor';
import { commonRuns, type CommonRun } from './common-runs';
import { contextAgreement, type ContextAgreement } from './agreement';
import { carriedParagraphs } from './carried-paragraphs';
import { countSentences, sentencesAround, sentencesWithBlanks } from './sentences';
import { indexPlaces, type WordPlaces } from './word-places';

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
const LEAST_NEIGHBOUR = 8;
/** So many units more of context must agree than with any other place that has the same words. */
const DECISIVE = 6;
/** Another place may agree so many units further on one side: a full stop and a blank agree by chance. */
const BY_CHANCE = 2;
/** Words that stand in more places than this are not told apart. */
const MOST_PLACES = 1_000;
/** What replaced the passage is proposed from this similarity on. */
const LEAST_SIMILARITY = 0.5;
const MOST_CANDIDATES = 5;

/**
 * Finds passages of `from` again in `to`. The texts are compared once; then each passage is looked up.
 * @returns a function that takes a span of `from`, in UTF-16 units, and throws a RangeError where that is none
 */
export function createReanchorer(from: string, to: string): (span: Span) => Reanchoring {
  const revised = readRevised(from, to);
  const { runs, places } = revised;
  const carried = carriedParagraphs(from, to, places);
  return (span) => {
    if (!isSpanOf(from, span)) throw new RangeError(`no passage at ${span.start}–${span.end}`);
    const home = carried.find((paragraph) => holds(paragraph, span));
    const start =
      keptBeside(revised, span, placeIn(runs, span)) ??
      (home?.isWhole === true
        ? placeIn(home.runs, span)
        : keptBeside(revised, span, placeIn(home?.runs ?? [], span)));
    if (start !== null) {
      const end = start + span.end - span.start;
      return { state: start === span.start ? 'exact' : 'moved', start, end };
    }
    const candidates = candidatesFor(revised, span);
    return candidates.length === 0 ? { state: 'lost' } : { state: 'needs-review', candidates };
  };
}

interface Revised {
  readonly from: string;
  readonly to: string;
  readonly runs: readonly CommonRun[];
  readonly places: { readonly from: WordPlaces; readonly to: WordPlaces };
  /** Of `from`. */
  readonly sentences: readonly Span[];
  readonly counts: { readonly from: ReadonlyMap<string, number>; readonly to: ReadonlyMap<string, number> };
}

function readRevised(from: string, to: string): Revised {
  const sentences = sentencesWithBlanks(from);
  return {
    from,
    to,
    runs: commonRuns(from, to),
    places: { from: indexPlaces(from), to: indexPlaces(to) },
    sentences,
    counts: { from: countSentences(from, sentences), to: countSentences(to, sentencesWithBlanks(to)) },
  };
}

const holds = ({ start, end }: Span, span: Span): boolean => start <= span.start && span.end <= end;

/** Where an alignment puts a passage that it leaves in one piece. */
function placeIn(runs: readonly CommonRun[], span: Span): number | null {
  const run = runs.find(({ from, length }) => holds({ start: from, end: from + length }, span));
  return run === undefined ? null : run.to + span.start - run.from;
}

/** The place, provided that what stands around it leaves no other reading. */
function keptBeside(revised: Revised, span: Span, start: number | null): number | null {
  if (start === null) return null;
  const { from, to, places } = revised;
  const words = from.slice(span.start, span.end);
  const agreement = (at: number, toAt: number): ContextAgreement =>
    contextAgreement(from, at, to, toAt, words.length);
  const own = agreement(span.start, start);
  if (!isNoCopy(own, span, revised)) return null;
  const here = places.from.of(words, MOST_PLACES);
  const there = places.to.of(words, MOST_PLACES);
  if (Math.max(here.length, there.length) > MOST_PLACES) return null;
  const isAlone =
    here.every((at) => at === span.start || outdoes(own, agreement(at, start))) &&
    there.every((at) => at === start || outdoes(own, agreement(span.start, at)));
  return isAlone ? start : null;
}

/**
 * Words alone may be a copy, however many: something beside them must agree too. So may a sentence: what agrees must
 * reach from one sentence into another, and on both sides of the passage where twins of all its sentences came or went;
 * or else end within the sentence on both sides, as no copy does.
 */
function isNoCopy(
  { before, after }: ContextAgreement,
  span: Span,
  { from: text, sentences, counts }: Revised,
): boolean {
  if (before + after < LEAST_NEIGHBOUR) return false;
  const own = sentencesAround(sentences, span);
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
function candidatesFor({ from, to, runs, places }: Revised, span: Span): readonly Candidate[] {
  const words = from.slice(span.start, span.end);
  const same = places.to.of(words, MOST_PLACES).map((at) => {
    const { before, after } = contextAgreement(from, span.start, to, at, words.length, CONTEXT);
    return { start: at, end: at + words.length, agreement: before + after };
  });
  if (same.length > 0) {
    return same
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
