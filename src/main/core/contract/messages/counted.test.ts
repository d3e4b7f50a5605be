import { expect, test } from 'vitest';
import { counted, grouped, ranges } from './counted';

test.each([
  [0, '0'],
  [999, '999'],
  [1532, '1,532'],
  [1234567, '1,234,567'],
])('%d reads %s', (count, text) => {
  expect(grouped(count)).toBe(text);
});

test('one is singular, everything else plural', () => {
  expect([0, 1, 2, 5000].map((count) => counted(count, 'quote', 'quotes'))).toEqual([
    '0 quotes',
    '1 quote',
    '2 quotes',
    '5,000 quotes',
  ]);
});

test.each([
  [[], ''],
  [[7], '7'],
  [[1, 2, 3, 5, 8, 9], '1–3, 5, 8–9'],
])('rows %j read %s', (numbers, text) => {
  expect(ranges(numbers)).toBe(text);
});
