import { expect, test } from 'vitest';
import type { ArticleId, QuoteId, ThemeId } from '../../../main/core/contract/ids';
import type { ThemePassage } from '../../../main/core/contract/theme-page';
import { theme } from '../../testing/test-themes';
import { ThemePage } from './theme-page.svelte';

const passage = (id: number): ThemePassage => ({
  target: { kind: 'quote', id: id as QuoteId },
  articleId: 1 as ArticleId,
  text: `Words ${id}`,
  note: '',
  speaker: null,
  role: null,
  articleTitle: 'Article 1',
  outlet: null,
  publishedOn: null,
});

/** A core that answers at most 20 passages at a time: of theme 1 there are 75, of theme 2 none. */
const pageOf = () => {
  const chosen = { theme: theme(1) };
  const page = new ThemePage(
    {
      readThemePage: ({ themeId }) =>
        Promise.resolve({
          quotes: themeId === 1 ? 75 : 0,
          annotations: 0,
          articles: 1,
          speakers: 0,
          months: [],
          together: [
            { themeId: 3 as ThemeId, count: 4 },
            { themeId: 2 as ThemeId, count: 4 },
            { themeId: 4 as ThemeId, count: 9 },
            { themeId: 99 as ThemeId, count: 1 },
          ],
        }),
      pageThemePassages: ({ themeId, offset, limit }) => {
        const passing = themeId === 1 ? 75 : 0;
        const count = Math.max(0, Math.min(limit, 20, passing - offset));
        return Promise.resolve({
          rows: Array.from({ length: count }, (_, index) => passage(offset + index + 1)),
          passing,
        });
      },
      pickExample: () => Promise.resolve(theme(1)),
    },
    () => chosen.theme,
    () => [theme(1), theme(2), theme(3), theme(4)],
  );
  return { page, chosen };
};

test('the page shows ten examples of its theme, then more, and counts them all', async () => {
  const { page } = pageOf();
  expect([page.loaded, page.total]).toEqual([false, 0]);
  await page.load();
  expect([page.loaded, page.total, page.examples.length, page.left]).toEqual([true, 75, 10, 65]);
  await page.showMore();
  expect([page.examples.length, page.left]).toEqual([60, 15]);
  await page.load();
  expect(page.examples).toEqual(Array.from({ length: 60 }, (_, index) => passage(index + 1)));
});

test('themes that stand on the same passages, most often first, then in the order of the codebook', async () => {
  const { page } = pageOf();
  await page.load();
  expect(page.together.map(({ theme: { id }, count }) => [id, count])).toEqual([
    [4, 9],
    [2, 4],
    [3, 4],
  ]);
});

test('what was read of another theme is not shown, and its page starts anew', async () => {
  const { page, chosen } = pageOf();
  await page.load();
  await page.showMore();
  chosen.theme = theme(2);
  await page.load();
  chosen.theme = theme(1);
  await page.load();
  expect(page.examples.length).toBe(10);
});
