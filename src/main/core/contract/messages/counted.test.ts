import { expect, test } from 'vitest';
import { counted, countingIn, grouped, ranges } from './counted';

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

test('another language has its own forms and figures', () => {
  const polish = countingIn('pl');
  const forms = { one: 'cytat', few: 'cytaty', many: 'cytatów', other: 'cytatu' };
  expect([1, 3, 5, 22, 15_320].map((count) => polish.counted(count, forms))).toEqual([
    '1 cytat',
    '3 cytaty',
    '5 cytatów',
    '22 cytaty',
    '15\u00a0320 cytatów',
  ]);
});

test.each([
  [[], ''],
  [[7], '7'],
  [[1, 2, 3, 5, 8, 9], '1–3, 5, 8–9'],
])('rows %j read %s', (numbers, text) => {
  expect(ranges(numbers)).toBe(text);
});
