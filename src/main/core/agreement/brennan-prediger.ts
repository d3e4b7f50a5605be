import { figure, type Figure } from '../contract/agreement';
import { shareAgreed } from './percent';
import { allPairs, type Ratings } from './ratings';

/**
 * Brennan and Prediger's coefficient: (observed − 1/q) / (1 − 1/q), chance being equal for each of the q categories
 * that could have been chosen. Brennan, R. L. and Prediger, D. J. (1981), Educational and Psychological Measurement 41(3), 687–699.
 * @param categories q: how many could be chosen, also those that nobody chose
 */
export function brennanPrediger(ratings: Ratings, categories: number): Figure {
  const pairs = allPairs(ratings);
  if (pairs.length === 0) return figure.none('no-pairs');
  if (categories < 2) return figure.none('one-category');
  return figure.of((shareAgreed(pairs) - 1 / categories) / (1 - 1 / categories));
}
