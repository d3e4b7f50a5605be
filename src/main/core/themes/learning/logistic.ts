import { minimise } from './minimise';

/** Passages as numbers: row r has the features `columns[starts[r]] … columns[starts[r + 1] - 1]`. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** What is believed of each weight before any example: a normal distribution. */
export interface Prior {
  readonly means: Float64Array;
  readonly variances: Float64Array;
}

/** What each row is (1 or 0) and how much it counts; a row of no weight is left out. */
export interface Targets {
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
}

/**
 * The most probable weights of a logistic regression under a normal prior (maximum a posteriori; Bishop, Pattern
 * Recognition and Machine Learning, 4.3.2 and 4.5). Without examples they are the prior's means.
 */
export function fitLogistic(rows: SparseRows, { labels, weights }: Targets, prior: Prior): Float64Array {
  const { starts, columns, values } = rows;
  const { means, variances } = prior;
  return minimise((point, slope) => {
    let loss = 0;
    for (let i = 0; i < point.length; i += 1) {
      const away = (point[i] ?? 0) - (means[i] ?? 0);
      const pull = away / (variances[i] ?? 1);
      loss += (away * pull) / 2;
      slope[i] = pull;
    }
    for (let row = 0; row < labels.length; row += 1) {
      const weight = weights[row] ?? 0;
      if (weight === 0) continue;
      const first = starts[row] ?? 0;
      const end = starts[row + 1] ?? 0;
      let sum = 0;
      for (let at = first; at < end; at += 1) sum += (point[columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
      const label = labels[row] ?? 0;
      loss += weight * (softplus(sum) - label * sum);
      const error = weight * (probability(sum) - label);
      for (let at = first; at < end; at += 1) {
        const column = columns[at] ?? 0;
        slope[column] = (slope[column] ?? 0) + error * (values[at] ?? 0);
      }
    }
    return loss;
  }, means);
}

/** How probable a theme is by the sum of what speaks for and against it. */
export function probability(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** log(1 + e^x) without overflow. */
function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}
