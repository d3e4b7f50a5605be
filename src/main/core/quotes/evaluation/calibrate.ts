import { probabilityOf, type Weights } from '../confidence';
import { attributionsOf } from '../extract';
import { DOUBTS, evidenceOf } from '../evidence';
import { calibrationOf, judgementsOf, type Calibration, type Judged } from './calibration';
import type { GoldArticle } from './gold';
import { fitLogistic, type Case } from './logistic';
import { matchQuotes } from './match-quotes';

/** A found quote of an article, with what its confidence rests on. */
interface Sample extends Case {
  readonly article: string;
}

/**
 * A prior of unit variance. Leave-one-article-out, 0.3 to 3 all kept the expected error below 0.02; less sorts the errors better
 * and trusts single articles more.
 */
export const RIDGE = 1;
const BASE = 'quote';

export interface Fit {
  readonly weights: Weights;
  readonly quotes: number;
  readonly errors: number;
  /** Of each article by the weights that all others give. */
  readonly leaveOneOut: Calibration;
}

/** Learns the weights of evidence from marked articles. */
export function fitConfidence(articles: readonly GoldArticle[]): Fit {
  const samples = articles.flatMap(samplesOf);
  return {
    weights: weightsOf(samples),
    quotes: samples.length,
    errors: samples.filter(({ right }) => !right).length,
    leaveOneOut: calibrationOf(leaveOneOut(samples)),
  };
}

/** Each quote's confidence by weights that were learnt without its article. */
function leaveOneOut(samples: readonly Sample[]): Judged[] {
  const ids = [...new Set(samples.map(({ article }) => article))];
  return ids.flatMap((id) => {
    const weights = weightsOf(samples.filter(({ article }) => article !== id));
    return samples
      .filter(({ article }) => article === id)
      .map(({ article, evidence, right }) => ({
        article,
        right,
        confidence: probabilityOf(evidence, weights),
      }));
  });
}

/** Doubts that would come out as recommendations, which is chance, are left out and the rest is fitted without them. */
function weightsOf(samples: readonly Case[]): Record<string, number> {
  const fitted = fitLogistic(samples, RIDGE, BASE);
  const chance = new Set([...DOUBTS].filter((doubt) => (fitted.get(doubt) ?? 0) > 0));
  if (chance.size > 0) {
    return weightsOf(
      samples.map(({ evidence, right }) => ({
        evidence: evidence.filter((item) => !chance.has(item)),
        right,
      })),
    );
  }
  return Object.fromEntries(Array.from(fitted, ([name, weight]) => [name, Math.round(weight * 100) / 100]));
}

/** The quotes found in an article, but for optional ones, with evidence and judgement. */
export function samplesOf(article: GoldArticle): Sample[] {
  const attributions = attributionsOf(article.text);
  // The place in this list stands in for the confidence, to find each quote's evidence again after matching.
  const found = attributions.map(({ quotation, resolved }, index) => ({
    start: quotation.start,
    end: quotation.end,
    speaker: resolved?.person.name ?? null,
    confidence: index,
  }));
  const evidence = evidenceOf(article.text, attributions);
  return judgementsOf(matchQuotes(article, found)).map(({ right, confidence: index }) => ({
    article: article.id,
    evidence: evidence[index] ?? [],
    right,
  }));
}
