import { expect, test } from 'vitest';
import { groupByPeriod, periodOf } from './article-periods';
import { day, summary } from '../../testing/test-articles';

const TODAY = day('2026-10-15');

test.each([
  ['2026-10-15', 'This week'],
  ['2026-10-09', 'This week'],
  ['2026-10-08', 'Earlier in October'],
  ['2026-10-20', 'Still to come'],
  ['2026-09-30', 'September'],
  ['2025-10-15', 'October 2025'],
  [null, 'No date stated'],
])('%s is called %j', (date, label) => {
  expect(periodOf(date, TODAY)).toBe(label);
});

test('neighbours of one period stand together and the order is kept', () => {
  const articles = ['2026-10-15', '2026-10-12', '2026-10-01', '2025-02-02'].map((date, index) =>
    summary(index + 1, { publishedOn: day(date) }),
  );
  const groups = groupByPeriod(articles, (article) => article.publishedOn, TODAY);
  expect(groups.map(({ label, articles: members }) => [label, members.map(({ id }) => id)])).toEqual([
    ['This week', [1, 2]],
    ['Earlier in October', [3]],
    ['February 2025', [4]],
  ]);
});
