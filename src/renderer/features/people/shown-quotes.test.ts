import { expect, test } from 'vitest';
import type { QuoteId } from '../../../main/core/contract/ids';
import { quote } from '../../passages/test-quotes';
import { aroundChanges, articlesOf, foldRepeats } from './shown-quotes';

const id = (value: number): QuoteId => value as QuoteId;

test('what was said once stands once, with those who repeat it; what is gone is left out', () => {
  const quotes = [quote(1, { article: 1 }), quote(2, { article: 2 }), quote(3, { article: 2 })];
  const shown = foldRepeats(
    [
      { quoteId: id(3), repeats: [] },
      {
        quoteId: id(1),
        repeats: [
          { quoteId: id(2), changes: null },
          { quoteId: id(9), changes: null },
        ],
      },
      { quoteId: id(8), repeats: [{ quoteId: id(2), changes: null }] },
    ],
    quotes,
  );
  expect(shown).toEqual([
    { quote: quotes[2], repeats: [] },
    { quote: quotes[0], repeats: [{ quote: quotes[1], changes: null }] },
  ]);
  expect(shown.map(articlesOf)).toEqual([1, 2]);
});

test('long runs of the same words shrink to what stands beside a change', () => {
  expect(
    aroundChanges([
      { kind: 'same', text: 'And yet you cannot' },
      { kind: 'removed', text: 'pool' },
      { kind: 'added', text: 'share' },
      { kind: 'same', text: 'what you all have not once' },
      { kind: 'removed', text: 'bought' },
      { kind: 'same', text: 'or paid for.' },
    ]),
  ).toEqual([
    { kind: 'same', text: '… you cannot' },
    { kind: 'removed', text: 'pool' },
    { kind: 'added', text: 'share' },
    { kind: 'same', text: 'what you … not once' },
    { kind: 'removed', text: 'bought' },
    { kind: 'same', text: 'or paid …' },
  ]);
});
