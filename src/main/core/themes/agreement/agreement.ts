import type { AgreementFigures } from '../../contract/agreement';
import { krippendorffsAlpha } from './alpha';
import { brennanPrediger } from './brennan-prediger';
import { cohensKappa } from './kappa';
import { percentAgreement } from './percent';
import { allPairs, type Ratings } from './ratings';

/**
 * All figures of one set of ratings.
 * @param categories how many values could be chosen; those that occur unless given
 */
export function agreementOf(ratings: Ratings, categories?: number): AgreementFigures {
  const used = new Set(ratings.flat().filter((value) => value !== null));
  return {
    units: ratings.length,
    pairs: allPairs(ratings).length,
    percent: percentAgreement(ratings),
    kappa: cohensKappa(ratings),
    alpha: krippendorffsAlpha(ratings),
    brennanPrediger: brennanPrediger(ratings, categories ?? used.size),
  };
}
