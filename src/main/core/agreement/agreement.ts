import type { AgreementFigures } from '../contract/agreement';
import { krippendorffsAlpha } from './alpha';
import { brennanPrediger } from './brennan-prediger';
import { cohensKappa } from './kappa';
import { percentAgreement } from './percent';
import { allPairs, totalWeight, type Ratings } from './ratings';

/**
 * All figures of one set of ratings.
 * @param categories how many values could be chosen; those that occur unless given
 */
export function agreementOf(ratings: Ratings, categories?: number): AgreementFigures {
  const used = new Set(ratings.flatMap(({ values }) => values).filter((value) => value !== null));
  return {
    units: totalWeight(ratings),
    pairs: totalWeight(allPairs(ratings)),
    percent: percentAgreement(ratings),
    kappa: cohensKappa(ratings),
    alpha: krippendorffsAlpha(ratings),
    brennanPrediger: brennanPrediger(ratings, categories ?? used.size),
  };
}
