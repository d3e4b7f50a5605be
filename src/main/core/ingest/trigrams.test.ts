import { franc } from 'franc-min';
import { data } from 'franc-min/data.js';
import { expect, test } from 'vitest';
import fc, { seedOr } from '../../../seeded';
import { createLanguageFinder } from './trigrams';

const ONLY = ['arb', 'cmn', 'deu', 'ell', 'eng', 'fra', 'hin', 'jpn', 'pes', 'pol', 'rus', 'spa', 'ukr'];
const find = createLanguageFinder(ONLY);

test('a text is taken for the language that franc takes it for', () => {
  const trigrams = Object.values(data)
    .flatMap((texts) => Object.values(texts))
    .map((list) => fc.array(fc.constantFrom(...list.split('|')), { minLength: 4, maxLength: 300 }));
  const other = fc.array(fc.constantFrom('中', 'か', 'α ', 'א', '한', '3 ', '. ', 'É', 'İ', '\n', 'ZEIT'), {
    maxLength: 300,
  });
  const text = fc
    .tuple(fc.oneof(...trigrams), fc.oneof(...trigrams), other)
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(text, (given) => {
      expect(find(given) ?? 'und').toBe(franc(given, { only: ONLY }));
    }),
    { seed: seedOr(31), numRuns: 500 },
  );
});

test.each([
  ['', null],
  ['1914–1918', null],
  ['Добрый день', 'rus'],
  ['καλημέρα σας', 'ell'],
  ['สวัสดีชาวโลก', null],
])('%j is taken for %j', (text, language) => {
  expect(find(text)).toBe(language);
});
