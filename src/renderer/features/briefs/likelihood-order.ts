import { LIKELIHOODS, type Likelihood } from '../../../main/core/contract/briefs';
import type { Direction } from './draft-edits';

/** The seven expressions from least to most likely. */
export const LIKELIHOOD_ORDER = (Object.keys(LIKELIHOODS) as Likelihood[]).sort(
  (one, other) => LIKELIHOODS[one][0] - LIKELIHOODS[other][0],
);

/** The neighbour on the scale, stopping at its ends; from no choice, the middle. */
export function shiftLikelihood(from: Likelihood | null, by: Direction): Likelihood {
  const last = LIKELIHOOD_ORDER.length - 1;
  const target = from === null ? last / 2 : LIKELIHOOD_ORDER.indexOf(from) + by;
  return LIKELIHOOD_ORDER[Math.min(Math.max(target, 0), last)] ?? 'roughly-even';
}
