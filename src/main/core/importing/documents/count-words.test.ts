import { expect, test } from 'vitest';
import fc, { seedOr } from '../../../../seeded';
import { countWords } from './read-document';

test('words are runs of letters and digits with what may stand in them, in every script', () => {
  const units = Array.from("aZ0é\u0301’'- \n.“ñΣяא中ก𝔸😀\u{1D165}");
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...units), maxLength: 40 }), (text) => {
      expect(countWords(text)).toBe([...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)].length);
    }),
    { seed: seedOr(41), numRuns: 1_000 },
  );
});
