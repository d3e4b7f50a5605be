import { expect, test } from 'vitest';
import { Pages } from './pages.svelte';

/** A list of numbers in a core that answers at most three at a time, and what was asked of it. */
const pagesOf = (list: readonly number[], portion = 5) => {
  const core = { list, asked: [] as (readonly [offset: number, limit: number])[] };
  const pages = new Pages<number>((offset, limit) => {
    core.asked.push([offset, limit]);
    return Promise.resolve({
      rows: core.list.slice(offset, offset + Math.min(limit, 3)),
      passing: core.list.length,
    });
  }, portion);
  return { core, pages };
};
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

test('a portion is read at first, in as many replies as it takes, and further rows when they are wanted', async () => {
  const { core, pages } = pagesOf(upTo(20));
  expect([pages.loaded, pages.rows]).toEqual([false, []]);
  await pages.reload();
  expect([pages.loaded, pages.rows, pages.passing]).toEqual([true, upTo(5), 20]);
  expect(core.asked).toEqual([
    [0, 5],
    [3, 2],
  ]);
  await pages.extend();
  expect(pages.rows).toEqual(upTo(8));
});

test('what is drawn is read again as far as it goes, and from the top after a change of filter', async () => {
  const { core, pages } = pagesOf(upTo(20));
  await pages.reload();
  await pages.extend();
  core.list = upTo(20).map((number) => number + 100);
  await pages.reload();
  expect([pages.from, pages.rows]).toEqual([0, upTo(8).map((number) => number + 100)]);
  core.list = [7];
  pages.rewind();
  await pages.reload();
  expect([pages.from, pages.rows, pages.passing]).toEqual([0, [7], 1]);
  core.list = [];
  await pages.reload();
  expect([pages.from, pages.rows, pages.passing]).toEqual([0, [], 0]);
});

test('a row far away is drawn with those around it, and the list goes on from there both ways', async () => {
  const { pages } = pagesOf(upTo(100), 30);
  await pages.reload();
  await pages.reach(31);
  expect([pages.from, pages.to]).toEqual([0, 33]);
  await pages.reach(80);
  expect([pages.from, pages.rows[0], pages.to]).toEqual([60, 60, 90]);
  await pages.extendUp();
  await pages.extend();
  expect([pages.from, pages.rows[0], pages.to, pages.rows.at(-1)]).toEqual([30, 30, 93, 92]);
});

test('the last rows are drawn where the list has become too short for those that were', async () => {
  const { core, pages } = pagesOf(upTo(100), 10);
  await pages.reload();
  await pages.reach(80);
  core.list = upTo(12);
  await pages.reload();
  expect([pages.from, pages.rows]).toEqual([2, upTo(12).slice(2)]);
});

test('no more is drawn than a few portions, whichever way and however far one goes', async () => {
  const { pages } = pagesOf(upTo(100), 3);
  await pages.reload();
  for (let times = 0; times < 9; times += 1) await pages.extend();
  expect([pages.from, pages.rows]).toEqual([18, upTo(30).slice(18)]);
  for (let times = 0; times < 3; times += 1) await pages.extendUp();
  expect([pages.from, pages.rows]).toEqual([9, upTo(21).slice(9)]);
  await pages.reload();
  expect([pages.from, pages.rows]).toEqual([9, upTo(21).slice(9)]);
});
