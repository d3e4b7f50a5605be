import { expect, test } from 'vitest';
import type { IsoDate, ThemeId } from '../contract/ids';
import { themeShares } from './theme-shares';

const marked = (themeId: number | null, date: string | null, toReview = false, quotes = 1) => ({
  themeId: themeId as ThemeId | null,
  date: date as IsoDate | null,
  toReview,
  quotes,
});

test('each theme has its quotes and a mark for each that is dated, the oldest first; those without a theme come last', () => {
  expect(
    themeShares([
      marked(1, null),
      marked(null, '2026-01-01', true, 2),
      marked(1, '2026-01-02'),
      marked(2, '2026-01-02'),
      marked(1, '2026-01-02', true),
    ]),
  ).toEqual([
    {
      themeId: 1,
      quotes: 3,
      dated: 2,
      marks: [
        { date: '2026-01-02', toReview: false },
        { date: '2026-01-02', toReview: true },
      ],
    },
    { themeId: 2, quotes: 1, dated: 1, marks: [{ date: '2026-01-02', toReview: false }] },
    {
      themeId: null,
      quotes: 2,
      dated: 2,
      marks: [
        { date: '2026-01-01', toReview: true },
        { date: '2026-01-01', toReview: true },
      ],
    },
  ]);
});

test.each([
  ['all that fit', 4, ['2026-01-01', '2026-01-01', '2026-01-02', '2026-02-01']],
  ['one of each day', 3, ['2026-01-01', '2026-01-02', '2026-02-01']],
  ['one of each month', 2, ['2026-01-01', '2026-02-01']],
  ['one of each year', 1, ['2026-01-01']],
])('where they are more than can be told apart, %s', (_what, most, dates) => {
  const quotes = [
    marked(1, '2026-01-01', false, 2),
    ...['2026-01-02', '2026-02-01'].map((date) => marked(1, date)),
  ];
  const [share] = themeShares(quotes, most);
  expect([share?.quotes, share?.dated, share?.marks.map(({ date }) => date)]).toEqual([4, 4, dates]);
});
