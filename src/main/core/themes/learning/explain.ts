import { fold } from '../../contract/rules/fold';
import type { Word } from '../words';
import type { Vocabulary } from './vocabulary';

/** So many terms are named at most. */
const MOST_TERMS = 5;
/** A learned word is named when it moves the sum at least this much; less would be named by chance. */
const LEAST_WEIGHT = 0.1;

interface Term {
  readonly term: string;
  readonly weight: number;
}

/**
 * The terms of a passage that speak most for a theme, the strongest first, each as it is written there. A word that
 * stands in a term already named is not named again.
 */
export function speakingTerms(
  text: string,
  words: readonly Word[],
  given: {
    readonly keywords: readonly Term[];
    readonly vocabulary: Vocabulary;
    readonly weights: Float64Array;
    /** What each word's weight is multiplied by in this passage. */
    readonly scale: number;
  },
): readonly string[] {
  const candidates: Term[] = given.keywords.filter(({ weight }) => weight > 0);
  given.vocabulary.visit(words, (column, first, last) => {
    const weight = (given.weights[column] ?? 0) * given.scale;
    const term = text.slice(words[first]?.start, words[last]?.end);
    if (weight >= LEAST_WEIGHT && !/[\n.;:!?]/u.test(term)) candidates.push({ term, weight });
  });
  const named: string[] = [];
  for (const { term } of candidates.toSorted((left, right) => right.weight - left.weight)) {
    if (named.length === MOST_TERMS) break;
    if (!named.some((other) => overlap(fold(other), fold(term)))) named.push(term);
  }
  return named;
}

function overlap(left: string, right: string): boolean {
  return left.includes(right) || right.includes(left);
}
