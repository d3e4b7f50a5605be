import { expect, test } from 'vitest';
import { averagePrecision } from './average-precision';

const judged = (...pairs: readonly (readonly [score: number, relevant: boolean])[]) =>
  pairs.map(([score, relevant]) => ({ score, relevant }));

test.each([
  ['all that is relevant comes first', judged([3, true], [2, true], [1, false]), 1],
  ['worked by hand: 1/2 · 1/1 + 1/2 · 2/3', judged([3, true], [2, false], [1, true]), 5 / 6],
  ['what comes last', judged([3, false], [2, false], [1, false], [0, true]), 1 / 4],
  [
    'passages of one score are one place, in whatever order',
    judged([1, true], [1, false], [1, false]),
    1 / 3,
  ],
])('%s', (_promise, order, expected) => {
  expect(averagePrecision(order)).toBeCloseTo(expected, 12);
  expect(averagePrecision(order.toReversed())).toBeCloseTo(expected, 12);
});

test('there is no figure where nothing is relevant', () => {
  expect(averagePrecision(judged([1, false]))).toBeNull();
});
