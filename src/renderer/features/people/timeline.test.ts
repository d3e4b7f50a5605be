import { expect, test } from 'vitest';
import { quote } from '../../testing/test-quotes';
import { theme } from '../../testing/test-themes';
import type { ThemeId } from '../../../main/core/contract/ids';
import type { ThemeShare } from '../../../main/core/contract/person-page';
import type { QuoteInContext } from '../../../main/core/contract/quotes';
import type { Theme } from '../../../main/core/contract/themes';
import { timelineOf as timelineOfShares } from './timeline';

/** What the core says of quotes that come newest first. */
const sharesOf = (quotes: readonly QuoteInContext[]): readonly ThemeShare[] =>
  [1, 2, null].flatMap((themeId) => {
    const own = quotes.filter(({ tags }) =>
      themeId === null ? tags.length === 0 : tags.some((tag) => tag.themeId === themeId),
    );
    const marks = own
      .toReversed()
      .flatMap(({ publishedOn: date, status }) =>
        date === null ? [] : [{ date, toReview: status === 'suggested' }],
      );
    if (own.length === 0) return [];
    return [{ themeId: themeId as ThemeId | null, quotes: own.length, dated: marks.length, marks }];
  });
const timelineOf = (quotes: readonly QuoteInContext[], themes: readonly Theme[]) =>
  timelineOfShares(sharesOf(quotes), themes);

const THEMES = [theme(1), theme(2)];

test('one date compares nothing', () => {
  expect(timelineOf([quote(1, { themes: [1] }), quote(2, { themes: [2] })], THEMES)).toBeNull();
  expect(timelineOf([quote(1, { themes: [1], date: null })], THEMES)).toBeNull();
});

test('themes by number of quotes; marks stand on their day, open while to review, aside when days coincide', () => {
  const timeline = timelineOf(
    [
      quote(1, { themes: [2], date: '2026-02-15', status: 'accepted' }),
      quote(2, { themes: [1, 2], date: '2026-02-15' }),
      quote(3, { themes: [2], date: '2026-01-01', status: 'accepted' }),
      quote(4, { themes: [2], date: null }),
    ],
    THEMES,
  );
  const middle = expect.closeTo(45 / 59, 5) as number;
  expect(timeline).toEqual({
    rows: [
      {
        theme: THEMES[1],
        count: 3,
        marks: [
          { at: 0, step: 0, date: '2026-01-01', toReview: false },
          { at: middle, step: 0, date: '2026-02-15', toReview: true },
          { at: middle, step: 1, date: '2026-02-15', toReview: false },
        ],
      },
      {
        theme: THEMES[0],
        count: 1,
        marks: [{ at: middle, step: 0, date: '2026-02-15', toReview: true }],
      },
    ],
    ticks: [
      { index: 24312, year: 2026, month: 1, newYear: true, at: 0 },
      { index: 24313, year: 2026, month: 2, newYear: false, at: expect.closeTo(31 / 59, 5) as number },
    ],
    first: '2026-01-01',
    last: '2026-02-15',
    firstYear: 2026,
    lastYear: 2026,
  });
});

test('quotes without a theme have the last row', () => {
  const timeline = timelineOf(
    [quote(1, { date: '2026-02-01' }), quote(2, { date: '2026-01-05' }), quote(3, { themes: [1] })],
    THEMES,
  );
  expect(timeline?.rows.map(({ theme: of, count }) => [of?.id ?? null, count])).toEqual([
    [1, 1],
    [null, 2],
  ]);
});

test.each([
  ['2026-01-01', '2026-10-31', ['1 2026', '2', '3', '4', '5', '6', '7', '8', '9', '10']],
  ['2025-11-03', '2026-12-31', ['11 2025', '1 2026', '3', '5', '7', '9', '11']],
  ['2020-05-01', '2026-10-14', ['1 2021', '1 2022', '1 2023', '1 2024', '1 2025', '1 2026']],
])('from %s to %s the axis says %s', (first, last, expected) => {
  const timeline = timelineOf(
    [quote(1, { themes: [1], date: first }), quote(2, { themes: [1], date: last })],
    THEMES,
  );
  expect(
    timeline?.ticks.map(({ month, year, newYear }) => (newYear ? `${month} ${year}` : `${month}`)),
  ).toEqual(expected);
});
