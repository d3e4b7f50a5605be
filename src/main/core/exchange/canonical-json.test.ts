import { expect, test } from 'vitest';
import { canonicalJson, type Json } from './canonical-json';

test.each<[Json, string]>([
  [null, 'null'],
  [true, 'true'],
  [0, '0'],
  [-0, '0'],
  [1e21, '1e+21'],
  ['a"\n€', '"a\\"\\n€"'],
  [[], '[]'],
  [[2, [1], 'a'], '[2,[1],"a"]'],
  [{}, '{}'],
  [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
  [{ a: undefined, b: null }, '{"b":null}'],
  // By UTF-16 units, not by code points: RFC 8785, 3.2.3.
  [{ '\ufb33': 1, '😀': 2, '€': 3, '\r': 4, '1': 5 }, '{"\\r":4,"1":5,"€":3,"😀":2,"\ufb33":1}'],
  [{ a: { d: [{ f: 1, e: 2 }], c: '' } }, '{"a":{"c":"","d":[{"e":2,"f":1}]}}'],
])('%j has one spelling', (value, spelling) => {
  expect(canonicalJson(value)).toBe(spelling);
});

test.each<[string, Json]>([
  ['a number without end', Infinity],
  ['no number', NaN],
  ['half a letter', '\ud83d'],
  ['half a letter in a key', { '\ude00': 1 }],
  ['one of them somewhere within', { a: [NaN] }],
])('%s cannot be said', (_what, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});
