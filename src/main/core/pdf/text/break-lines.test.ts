import { expect, test } from 'vitest';
import { breakLines } from './break-lines';

const words = (
  ...widths: number[]
): { width: number; spaceWidth: number; hyphenWidth: null; endsLine: boolean }[] =>
  widths.map((width) => ({ width, spaceWidth: 1, hyphenWidth: null, endsLine: false }));
const plain = { measure: 10, indent: 0, balanced: false };

test('takes as few lines as can be, and evens them out', () => {
  // Greedy lines would be 10, 4 and 10 wide.
  expect(breakLines(words(3, 3, 2, 4, 6, 3), plain)).toEqual([2, 4, 6]);
});

test('does not leave a short word alone on the last line', () => {
  expect(breakLines(words(3, 3, 2, 1), plain)).toEqual([2, 4]);
});

test('gives a first line with an indent less room, and one with a hanging mark more', () => {
  expect(breakLines(words(4, 5, 4), { ...plain, indent: 2 })).toEqual([1, 3]);
  expect(breakLines(words(4, 6, 4), { ...plain, indent: -1 })).toEqual([2, 3]);
});

test('balances the last line with the others where asked', () => {
  expect(breakLines(words(3, 2, 3, 4), { ...plain, balanced: true })).toEqual([2, 4]);
  expect(breakLines(words(3, 2, 3, 4), plain)).toEqual([3, 4]);
});

test('rather breaks between words than behind a hyphen', () => {
  const [first, hyphened, rest, last] = words(4, 3, 3, 6);
  if (!first || !hyphened || !rest || !last) throw new Error('four words');
  const items = [first, { ...hyphened, spaceWidth: 0 }, rest, last];
  expect(breakLines(items, { measure: 11, indent: 0, balanced: true })).toEqual([3, 4]);
  expect(breakLines(words(4, 3, 3, 6), { measure: 11, indent: 0, balanced: true })).toEqual([2, 4]);
});

test('ends lines where the text does, and gives what is too wide a line of its own', () => {
  const [first, second] = words(2, 15);
  if (first === undefined || second === undefined) throw new Error('two words');
  expect(breakLines([{ ...first, endsLine: true }, second, ...words(2)], plain)).toEqual([1, 2, 3]);
});

test('breaks a word up where its line would be too short, and counts its hyphen', () => {
  const [before, start, rest, last] = words(4, 4, 6, 6);
  if (!before || !start || !rest || !last) throw new Error('four parts');
  const items = [before, { ...start, spaceWidth: 0, hyphenWidth: 1 }, rest, last];
  expect(breakLines(items, { ...plain, measure: 10 })).toEqual([2, 3, 4]);
  expect(breakLines(items, { ...plain, measure: 9.5 })).toEqual([1, 2, 3, 4]);
});
