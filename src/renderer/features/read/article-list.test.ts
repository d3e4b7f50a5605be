import { expect, test } from 'vitest';
import type { ArticleSummary } from '../../../main/core/contract/articles';
import { ArticleList } from './article-list.svelte';
import { day, summary } from '../../passages/test-articles';
import { themeId } from '../../passages/test-themes';

async function listOf(articles: readonly ArticleSummary[]): Promise<ArticleList> {
  const list = new ArticleList({ listArticles: () => Promise.resolve(articles) }, day('2026-10-15'));
  await list.refresh();
  return list;
}
const ids = (list: ArticleList): readonly number[] => list.shown.map(({ id }) => id);

const ARCHIVE = [
  summary(1, {
    title: 'The quiet reserve',
    outlet: 'Harbour Courier',
    publishedOn: day('2026-10-14'),
    quotesToReview: 2,
    quotes: 3,
  }),
  summary(2, {
    title: 'Oszlány answers',
    outlet: 'Valdria Wire',
    publishedOn: day('2026-07-01'),
    themes: [{ themeId: themeId(7), count: 1 }],
  }),
  summary(3, {
    title: 'A ledger',
    outlet: 'Harbour Courier',
    author: 'Rúna Holm',
    quotesToReview: 5,
    quotes: 5,
  }),
];

test('typing narrows at once, whatever the case and the accents, and every word must fit', async () => {
  const list = await listOf(ARCHIVE);
  list.text = 'oszlany';
  expect(ids(list)).toEqual([2]);
  list.text = 'courier runa';
  expect(ids(list)).toEqual([3]);
  list.text = 'courier oszlany';
  expect(ids(list)).toEqual([]);
  list.clear();
  expect(ids(list)).toEqual([1, 2, 3]);
});

test('filters by what is to review, theme, outlet and date hold together', async () => {
  const list = await listOf(ARCHIVE);
  list.outlet = 'Harbour Courier';
  expect(ids(list)).toEqual([1, 3]);
  list.reach = 'week';
  expect(ids(list)).toEqual([1]);
  list.clear();
  list.themeId = themeId(7);
  expect(ids(list)).toEqual([2]);
  list.clear();
  list.toReview = true;
  list.sort = 'review';
  expect(ids(list)).toEqual([3, 1]);
});

test('a large archive draws a portion, and the next article is always among those drawn', async () => {
  const list = await listOf(Array.from({ length: 500 }, (_, index) => summary(index + 1)));
  const drawn = (): number => list.groups.reduce((sum, group) => sum + group.articles.length, 0);
  const before = drawn();
  expect(before).toBeLessThan(200);
  const last = list.shown[before - 1];
  const next = list.neighbour(last?.id ?? null, 1);
  expect(next?.id).toBe(list.shown[before]?.id);
  expect(drawn()).toBeGreaterThan(before);
  expect(list.neighbour(list.shown.at(-1)?.id ?? null, 1)).toBeNull();
});
