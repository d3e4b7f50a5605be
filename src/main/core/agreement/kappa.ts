import { figure, type Figure } from '../contract/agreement';
import { shareAgreed } from './percent';
import { analystPairs, countValues, sharedBy, totalWeight, type Pair, type Ratings } from './ratings';

/**
 * Cohen's kappa of two analysts: (observed − expected) / (1 − expected), where expected is what two people with
 * these habits would agree on by chance. Cohen, J. (1960), Educational and Psychological Measurement 20(1), 37–46.
 */
function kappaOf(pairs: readonly Pair[]): Figure {
  if (pairs.length === 0) return figure.none('no-pairs');
  const first = countValues(pairs.map(({ one, weight }) => [one, weight]));
  const second = countValues(pairs.map(({ other, weight }) => [other, weight]));
  let expected = 0;
  for (const [value, count] of first) expected += count * (second.get(value) ?? 0);
  expected /= totalWeight(pairs) ** 2;
  // Both used one and the same category throughout: chance alone explains everything, and 0/0 is no figure.
  if (expected === 1) return figure.none('one-category');
  return figure.of((shareAgreed(pairs) - expected) / (1 - expected));
}

/**
 * With more than two analysts, the mean over every two of them for whom there is a figure
 * (Light, R. J. (1971), Psychological Bulletin 76(5), 365–377).
 */
export function cohensKappa(ratings: Ratings): Figure {
  const figures = analystPairs(ratings).map(([first, second]) => kappaOf(sharedBy(ratings, first, second)));
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) {
    return figures.find(({ why }) => why === 'one-category') ?? figure.none('no-pairs');
  }
  return figure.of(values.reduce((sum, value) => sum + value, 0) / values.length);
}
