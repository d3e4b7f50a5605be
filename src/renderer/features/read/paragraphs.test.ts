import { expect, test } from 'vitest';
import { paragraphsOf } from './paragraphs';

test('paragraphs keep the offsets of the text they are cut from', () => {
  const text = 'A title\n\nFirst line\nsecond line\n\nLast';
  const found = paragraphsOf(text, [0]);
  expect(found).toEqual([
    { start: 0, end: 7, text: 'A title', heading: true },
    { start: 9, end: 31, text: 'First line\nsecond line', heading: false },
    { start: 33, end: 37, text: 'Last', heading: false },
  ]);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map((one) => one.text));
});

test('an empty text has no paragraphs', () => {
  expect(paragraphsOf('', [])).toEqual([]);
});
