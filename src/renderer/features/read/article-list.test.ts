import { expect, test } from 'vitest';
import type { ArticleOrder } from '../../../main/core/contract/article-list';
import type { ArticleSummary } from '../../../main/core/contract/articles';
import type { ArticleId } from '../../../main/core/contract/ids';
import { ArticleList } from './article-list.svelte';
import { day, summary } from '../../testing/test-articles';
import { themeId } from '../../testing/test-themes';

/** A core that holds these articles in their order, finds them by a part of their title, and notes what it was asked. */
const listOf = (articles: readonly ArticleSummary[]) => {
  const core = { articles, orders: [] as ArticleOrder[], placed: 0 };
  const passing = ({ text, toReview }: ArticleOrder) =>
    core.articles.filter(
      ({ title, quotesToReview }) => title.toLowerCase().includes(text) && (!toReview || quotesToReview > 0),
    );
  const list = new ArticleList(
    {
      pageArticles: ({ order, offset, limit }) => {
        core.orders.push(order);
        const all = passing(order);
        const rows = all.slice(offset, offset + limit);
        return Promise.resolve({ rows, passing: all.length, total: core.articles.length });
      },
      placeArticle: ({ order, articleId }) => {
        core.placed += 1;
        const place = passing(order).findIndex(({ id }) => id === articleId);
        const exists = core.articles.some(({ id }) => id === articleId);
        return Promise.resolve({ exists, place: place === -1 ? null : place });
      },
      nextArticleToReview: () => Promise.resolve(core.articles.at(-1)?.id ?? null),
      listOutlets: () => Promise.resolve(['Harbour Courier']),
    },
    day('2026-10-15'),
  );
  return { core, list };
};
const ids = (list: ArticleList): readonly number[] => list.pages.rows.map(({ id }) => id);
const article = (id: number): ArticleId => id as ArticleId;
const many = (count: number) => Array.from({ length: count }, (_, index) => summary(index + 1));

test('asks for what it is narrowed to, in its order; a reach of days is a first day', async () => {
  const { core, list } = listOf(many(3));
  await Promise.all([list.refresh(), list.refreshOutlets()]);
  expect([list.loaded, list.total, ids(list), list.outlets, list.filtered]).toEqual([
    true,
    3,
    [1, 2, 3],
    ['Harbour Courier'],
    false,
  ]);
  list.text = 'article 2';
  list.themeId = themeId(7);
  list.outlet = 'Harbour Courier';
  list.reach = 'week';
  list.sort = 'title';
  await list.narrow();
  expect([ids(list), list.pages.passing, list.total, list.filtered]).toEqual([[2], 1, 3, true]);
  list.clear();
  await list.narrow();
  const all: ArticleOrder = {
    text: '',
    toReview: false,
    themeId: null,
    outlet: null,
    since: null,
    sort: 'newest',
  };
  expect(core.orders).toEqual([
    all,
    {
      ...all,
      text: 'article 2',
      themeId: 7,
      outlet: 'Harbour Courier',
      since: '2026-10-08',
      sort: 'title',
    },
    { ...all, sort: 'title' },
  ]);
});

test('a large archive draws a portion, and the next article is always among those drawn', async () => {
  const { list } = listOf(many(500));
  await list.refresh();
  const drawn = (): number => list.groups.reduce((sum, group) => sum + group.articles.length, 0);
  const before = drawn();
  expect(before).toBeLessThan(200);
  expect(await list.neighbour(article(before), 1)).toBe(before + 1);
  expect(drawn()).toBeGreaterThan(before);
  expect(await list.neighbour(article(500), 1)).toBeNull();
  expect(await list.neighbour(article(500), -1)).toBe(499);
  expect(ids(list)).toContain(499);
  expect(await list.neighbour(article(1), -1)).toBeNull();
  expect(await list.neighbour(null, 1)).toBe(1);
});

test('whether an article is there, and where, is asked of the core unless it is drawn; the first is the list’s', async () => {
  const { core, list } = listOf(many(500));
  await list.refresh();
  expect([await list.has(article(7)), list.placeOf(article(7)), core.placed]).toEqual([true, 7, 0]);
  expect(list.placeOf(article(300))).toBe(0);
  expect([await list.has(article(300)), list.placeOf(article(300)), core.placed]).toEqual([true, 300, 1]);
  core.articles = many(500).slice(100);
  await list.refresh();
  expect(list.placeOf(article(300))).toBe(200);
  expect([await list.has(article(7)), list.placeOf(article(7))]).toEqual([false, 0]);
  await list.pages.reach(390);
  expect([list.pages.from > 0, await list.first()]).toEqual([true, 101]);
});

test('an article that was worked on is drawn as it is now, and goes where the list is of others', async () => {
  const { core, list } = listOf([summary(1, { quotesToReview: 1 }), summary(2, { quotesToReview: 1 })]);
  await list.refresh();
  core.articles = [summary(1), summary(2, { quotesToReview: 1 })];
  await list.take(summary(1));
  expect(list.pages.rows.map(({ quotesToReview }) => quotesToReview)).toEqual([0, 1]);
  list.toReview = true;
  await list.narrow();
  core.articles = [summary(1), summary(2)];
  await list.take(summary(2));
  expect(ids(list)).toEqual([]);
});
