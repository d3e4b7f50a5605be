import type { Attributed } from './attributed';
import learnt from './confidence-weights.json' with { type: 'json' };
import { evidenceOf } from './evidence';

export type Weights = Readonly<Record<string, number>>;

/** Nothing is certain, and nothing that was found is hopeless. */
const LEAST = 0.05;
const MOST = 0.99;

/**
 * Of each attribution of a text, the probability, 0 to 1, that it is a quote and its speaker the right one: the logistic
 * function of the summed weights of its evidence. The weights are learnt from marked articles, see docs/quotes.md.
 */
export function confidencesOf(text: string, attributions: readonly Attributed[]): number[] {
  return evidenceOf(text, attributions).map((evidence) => probabilityOf(evidence, learnt.weights));
}

/** Evidence without a weight of its own was never seen to matter. */
export function probabilityOf(evidence: readonly string[], weights: Weights): number {
  const sum = evidence.reduce((total, item) => total + (weights[item] ?? 0), 0);
  const probability = Math.min(MOST, Math.max(LEAST, 1 / (1 + Math.exp(-sum))));
  return Math.round(probability * 100) / 100;
}
