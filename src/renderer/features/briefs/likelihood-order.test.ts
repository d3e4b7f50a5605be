import { expect, test } from 'vitest';
import { LIKELIHOOD_ORDER, shiftLikelihood } from './likelihood-order';

test('runs from almost no chance to almost certain', () => {
  expect(LIKELIHOOD_ORDER).toEqual([
    'almost-no-chance',
    'very-unlikely',
    'unlikely',
    'roughly-even',
    'likely',
    'very-likely',
    'almost-certain',
  ]);
});

test.each([
  ['likely', 1, 'very-likely'],
  ['likely', -1, 'roughly-even'],
  ['almost-certain', 1, 'almost-certain'],
  ['almost-no-chance', -1, 'almost-no-chance'],
  [null, 1, 'roughly-even'],
] as const)('from %s by %i to %s', (from, by, to) => {
  expect(shiftLikelihood(from, by)).toBe(to);
});
