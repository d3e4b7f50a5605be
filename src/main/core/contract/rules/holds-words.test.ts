import { expect, test } from 'vitest';
import { fold } from './fold';
import { holdsWords, wordsOf } from './holds-words';

test.each([
  ['Le général a parlé', 'GENERAL parle', true],
  ['It’s a signal', "it's", true],
  ['It’s a signal', 'signal it', true],
  ['It’s a signal', 'signals', false],
  ['Łukasz Ostrova', 'lukasz', true],
  ['Lukasz Ostrova', 'Łuk', true],
  ['anything', '  ', true],
])('"%s" holds "%s": %s', (text, query, held) => {
  expect(holdsWords(fold(text), query)).toBe(held);
});

test('each word of a query is looked for once', () => {
  expect(wordsOf(' Élan elan  vital ')).toEqual(['elan', 'vital']);
});
