import { expect, test } from 'vitest';
import type { ArticleId, IsoDate, QuoteId } from '../contract/ids';
import { foldSayings, foldWords, type Said } from './sayings';

const said = (id: number, exact: string, publishedOn: string | null = null): Said => ({
  id: id as QuoteId,
  articleId: id as ArticleId,
  anchor: { start: 0, exact },
  publishedOn: publishedOn as IsoDate | null,
});

test.each([
  ['“You cannot pool what you have NOT bought.”', 'you cannot pool what you have not bought'],
  ['L’autonomie, c’est maintenant !', 'lautonomie cest maintenant'],
  ['Burden-sharing — or burden sharing?', 'burden sharing or burden sharing'],
  ['3.5 % of\n\nGDP', '35 of gdp'],
])('%j is folded to %j', (text, folded) => {
  expect(foldWords(text)).toBe(folded);
});

test('one statement in four outlets is one saying, with what differs', () => {
  expect(
    foldSayings([
      said(1, 'Something else entirely, said much later on.', '2026-10-14'),
      said(2, 'You cannot share what you have not bought.', '2026-10-06'),
      said(3, 'you cannot pool what you have not bought', '2026-10-01'),
      said(4, 'You cannot pool what you have not bought,', '2026-09-29'),
      said(5, 'You cannot pool… what you have not bought!', null),
      said(6, 'You cannot SHARE what you have not bought', '2026-10-07'),
    ]),
  ).toEqual([
    { quoteId: 1, repeats: [] },
    {
      quoteId: 4,
      repeats: [
        { quoteId: 3, changes: null },
        {
          quoteId: 2,
          changes: [
            { kind: 'same', text: 'You cannot' },
            { kind: 'removed', text: 'pool' },
            { kind: 'added', text: 'share' },
            { kind: 'same', text: 'what you have not bought.' },
          ],
        },
        {
          quoteId: 6,
          changes: [
            { kind: 'same', text: 'You cannot' },
            { kind: 'removed', text: 'pool' },
            { kind: 'added', text: 'SHARE' },
            { kind: 'same', text: 'what you have not bought' },
          ],
        },
        { quoteId: 5, changes: null },
      ],
    },
  ]);
});

test.each([
  ['short phrases that share most words', 'We will do it now', 'We will do that now'],
  [
    'a part of a longer quote',
    'We pay for the northern line',
    'We pay for the northern line because nobody else has ever offered to',
  ],
  [
    'the same words in another order',
    'Ships first and then the money and the men',
    'Money and the men and then ships first, the',
  ],
  [
    'different sentences of one shape',
    'The fund will pay for roads and rail',
    'The fund will not buy any ships today',
  ],
])('%s are two sayings', (_what, one, other) => {
  expect(foldSayings([said(1, one), said(2, other)]).map(({ quoteId }) => quoteId)).toEqual([2, 1]);
});

test('a quote longer than any comparison is folded only with its own words', () => {
  const long = Array.from({ length: 3_000 }, (_, index) => `word${index}`).join(' ');
  expect(foldSayings([said(1, long), said(2, `${long}!`), said(3, `Other ${long}`)])).toEqual([
    { quoteId: 3, repeats: [] },
    { quoteId: 1, repeats: [{ quoteId: 2, changes: null }] },
  ]);
});
