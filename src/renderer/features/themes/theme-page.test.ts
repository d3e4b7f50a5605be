import { expect, test } from 'vitest';
import { annotation, quote } from '../../passages/test-quotes';
import { theme } from '../../passages/test-themes';
import { ThemePage } from './theme-page.svelte';

test('the page shows the newest ten examples of its theme, then more, and counts them all', async () => {
  const themes = [theme(1), theme(2)];
  const page = new ThemePage(
    {
      listAllQuotes: () =>
        Promise.resolve(Array.from({ length: 25 }, (_, at) => quote(at + 1, { themes: [1] }))),
      listAllAnnotations: () => Promise.resolve([annotation(1, { themes: [2] })]),
      pickExample: () => Promise.resolve(theme(1)),
    },
    () => theme(1),
    () => themes,
  );
  expect([page.loaded, page.total]).toEqual([false, 0]);
  await page.load();
  expect([page.loaded, page.total, page.examples.length, page.left]).toEqual([true, 25, 10, 15]);
  page.showMore();
  expect([page.examples.length, page.left]).toEqual([25, 0]);
});
