import { expect, test } from 'vitest';
import type { Grouping } from '../../../main/core/contract/quote-pages';
import { groupQuotes } from '../../../main/core/testing/test-quote-pages';
import { personId, quote } from '../../testing/test-quotes';
import { theme } from '../../testing/test-themes';

const QUOTES = [
  quote(1, { speaker: 'Rúna Holm', themes: [2], date: '2026-10-14', status: 'accepted' }),
  quote(2, { speaker: 'Ilse Varnholt', role: 'Senior fellow', themes: [1, 2], date: '2026-10-02' }),
  quote(3, { date: '2026-09-30' }),
  quote(4, { speaker: 'Ilse Varnholt', role: 'Adviser', themes: [1], date: null }),
];
const THEMES = [theme(1), theme(2), theme(3)];
const groups = (grouping: Grouping) =>
  groupQuotes(QUOTES, grouping, THEMES).map(({ subject, quotes }) => ({
    subject: subject.kind === 'theme' ? `Theme ${subject.id}` : subject,
    quotes: quotes.map(({ id }) => id),
    toReview: quotes.filter(({ status }) => status === 'suggested').length,
  }));

test('by speaker: most quoted first with the latest role, unclear ones last', () => {
  expect(groups('speaker')).toEqual([
    {
      subject: {
        kind: 'speaker',
        id: personId('Ilse Varnholt'),
        name: 'Ilse Varnholt',
        role: 'Senior fellow',
      },
      quotes: [2, 4],
      toReview: 2,
    },
    {
      subject: { kind: 'speaker', id: personId('Rúna Holm'), name: 'Rúna Holm', role: null },
      quotes: [1],
      toReview: 0,
    },
    { subject: { kind: 'unclear' }, quotes: [3], toReview: 1 },
  ]);
});

test('by theme: in the order of the codebook, a quote in each of its themes, untagged ones last', () => {
  expect(groups('theme')).toEqual([
    { subject: 'Theme 1', quotes: [2, 4], toReview: 2 },
    { subject: 'Theme 2', quotes: [1, 2], toReview: 1 },
    { subject: { kind: 'no-theme' }, quotes: [3], toReview: 1 },
  ]);
});

test('by date: a group a month, undated ones as they come', () => {
  expect(groups('date')).toEqual([
    { subject: { kind: 'month', year: 2026, month: 10 }, quotes: [1, 2], toReview: 1 },
    { subject: { kind: 'month', year: 2026, month: 9 }, quotes: [3], toReview: 1 },
    { subject: { kind: 'no-date' }, quotes: [4], toReview: 1 },
  ]);
});

test('ungrouped: one group, and none at all without quotes', () => {
  expect(groups('none')).toEqual([{ subject: { kind: 'all' }, quotes: [1, 2, 3, 4], toReview: 3 }]);
  expect(groupQuotes([], 'none', THEMES)).toEqual([]);
});
