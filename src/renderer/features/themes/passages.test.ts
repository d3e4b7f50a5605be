import { expect, test } from 'vitest';
import type { ThemeId } from '../../../main/core/contract/ids';
import { annotation, quote } from '../../passages/test-quotes';
import { theme } from '../../passages/test-themes';
import { passageMonths } from './passage-months';
import { countPassages, passagesOf, taggedTogether } from './passages';

const QUOTES = [
  quote(1, {
    themes: [1, 2],
    speaker: 'Ilse Varnholt',
    role: 'Senior fellow',
    date: '2026-01-01',
    article: 1,
  }),
  quote(2, { themes: [1], speaker: 'Ilse Varnholt', date: '2026-03-01', article: 2 }),
  quote(3, { themes: [1], status: 'rejected' }),
  quote(4),
];
const NOTES = [
  annotation(1, { themes: [1, 3, 2], note: 'Compare', date: '2026-02-01', article: 2 }),
  annotation(2),
];
const PASSAGES = passagesOf(QUOTES, NOTES);

test('tagged quotes and annotations are one list, newest first; rejected and untagged ones are left out', () => {
  expect(PASSAGES.map(({ target, speaker, note }) => [target.kind, target.id, speaker, note])).toEqual([
    ['quote', 2, 'Ilse Varnholt', ''],
    ['annotation', 1, null, 'Compare'],
    ['quote', 1, 'Ilse Varnholt', ''],
  ]);
});

test('the figures beside a theme', () => {
  expect(countPassages(PASSAGES)).toEqual({ quotes: 2, annotations: 1, articles: 2, speakers: 1 });
});

test('themes that stand on the same passages, most often first', () => {
  const together = taggedTogether(PASSAGES, 1 as ThemeId, [theme(1), theme(3), theme(2), theme(4)]);
  expect(together.map(({ theme: { id }, count }) => [id, count])).toEqual([
    [2, 2],
    [3, 1],
  ]);
});

test('twelve months up to the newest passage; one month alone draws nothing', () => {
  const months = passageMonths(PASSAGES);
  expect(months.map(({ year, month, count }) => `${year}-${month}: ${count}`)).toEqual([
    ...[4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `2025-${month}: 0`),
    '2026-1: 1',
    '2026-2: 1',
    '2026-3: 1',
  ]);
  expect(passageMonths(passagesOf([quote(1, { themes: [1] }), quote(2, { themes: [1] })], []))).toEqual([]);
});
