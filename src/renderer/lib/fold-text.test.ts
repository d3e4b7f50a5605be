import { expect, test } from 'vitest';
import { foldText, holdsWords, wordsOf } from './fold-text';

test.each([
  ['Le général a parlé', 'GENERAL parle', true],
  ['It’s a signal', "it's", true],
  ['It’s a signal', 'signal it', true],
  ['It’s a signal', 'signals', false],
  ['anything', '  ', true],
])('"%s" holds "%s": %s', (text, query, held) => {
  expect(holdsWords(foldText(text), query)).toBe(held);
});

test('each word of a query is looked for once', () => {
  expect(wordsOf(' Élan elan  vital ')).toEqual(['elan', 'vital']);
});
