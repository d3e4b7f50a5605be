import { expect, test } from 'vitest';
import { indexPlaces } from './word-places';
import fc, { seedOr } from '../../../seeded';

test('finds the places that reading through the text finds, overlapping ones too, and one more than asked for', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '“', '😀'), maxLength: 80 });
  fc.assert(
    fc.property(
      text,
      fc.nat(),
      fc.integer({ min: 0, max: 12 }),
      fc.nat({ max: 3 }),
      (whole, at, size, most) => {
        const start = at % (whole.length + 1);
        const words = whole.slice(start, start + size);
        const all = [...whole.split('').keys()].filter(
          (place) => words !== '' && whole.startsWith(words, place),
        );
        expect(indexPlaces(whole).of(words, most)).toEqual(all.slice(0, most + 1));
      },
    ),
    { seed: seedOr(20261126) },
  );
});

test('finds nothing where the words are not, however short the text', () => {
  expect(['', 'short', 'long enough'].map((text) => indexPlaces(text).of('other words', 9))).toEqual([
    [],
    [],
    [],
  ]);
});
