import { expect, test } from 'vitest';
import { fitLogistic, probability, type Prior, type SparseRows } from './logistic';
import fc, { seedOr } from '../../../../seeded';

/** Rows of all columns. */
function rowsFrom(values: readonly (readonly number[])[]): SparseRows {
  const width = values[0]?.length ?? 0;
  return {
    starts: Int32Array.from({ length: values.length + 1 }, (_, row) => row * width),
    columns: Int32Array.from(values.flatMap((row) => row.map((_value, column) => column))),
    values: Float64Array.from(values.flat()),
  };
}

test('the weights are those where the slope of the posterior is nought', () => {
  const value = fc.double({ min: -2, max: 2, noNaN: true });
  const rows = fc.array(fc.tuple(value, value, fc.boolean(), fc.double({ min: 0.1, max: 3, noNaN: true })), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(rows, value, (drawn, mean) => {
      const features = drawn.map(([a, b]) => [1, a, b]);
      const prior: Prior = {
        means: Float64Array.of(0, mean, 0),
        variances: Float64Array.of(4, 0.5, 1),
      };
      const targets = {
        labels: Uint8Array.from(drawn, ([, , label]) => Number(label)),
        weights: Float64Array.from(drawn, ([, , , weight]) => weight),
      };
      const weights = fitLogistic(rowsFrom(features), targets, prior);
      for (let column = 0; column < 3; column += 1) {
        let slope = ((weights[column] ?? 0) - (prior.means[column] ?? 0)) / (prior.variances[column] ?? 1);
        for (const [at, row] of features.entries()) {
          const sum = row.reduce((total, part, index) => total + part * (weights[index] ?? 0), 0);
          slope +=
            (targets.weights[at] ?? 0) * (probability(sum) - (targets.labels[at] ?? 0)) * (row[column] ?? 0);
        }
        expect(Math.abs(slope)).toBeLessThan(0.05);
      }
    }),
    { seed: seedOr(20261126) },
  );
});

test('rows of no weight leave the prior as it is', () => {
  const prior = { means: Float64Array.of(-2, 2), variances: Float64Array.of(1, 1) };
  const targets = { labels: Uint8Array.of(1), weights: Float64Array.of(0) };
  expect(fitLogistic(rowsFrom([[1, 1]]), targets, prior)).toEqual(prior.means);
});
