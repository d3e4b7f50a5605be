import { figure, type Figure } from '../contract/agreement';
import { allPairs, totalWeight, type Pair, type Ratings } from './ratings';

/** Share of pairs that agree, 0 to 1. */
export function shareAgreed(pairs: readonly Pair[]): number {
  return totalWeight(pairs.filter(({ one, other }) => one === other)) / totalWeight(pairs);
}

/**
 * Percent agreement as a share: of all pairs of ratings that two analysts gave to the same unit, those that are equal.
 * With two analysts this is the plain share of units on which they agree (Holsti 1969 with equal numbers of units).
 */
export function percentAgreement(ratings: Ratings): Figure {
  const pairs = allPairs(ratings);
  return pairs.length === 0 ? figure.none('no-pairs') : figure.of(shareAgreed(pairs));
}
