import { expect, test } from 'vitest';
import { ListWindow, ROW_HEIGHT } from './list-window.svelte';

function listOf(
  over: Partial<Pick<ListWindow, 'count' | 'open' | 'openHeight' | 'top' | 'height'>>,
): ListWindow {
  return Object.assign(new ListWindow(), { count: 5_000, height: 620, ...over });
}

test('draws what is in sight and a few rows around, and leaves room for the others', () => {
  const list = listOf({ top: 100 * ROW_HEIGHT });
  expect(list.drawn).toEqual({
    from: 88,
    to: 123,
    before: 88 * ROW_HEIGHT,
    after: (5_000 - 123) * ROW_HEIGHT,
  });
});

test('an open row moves those below it', () => {
  const list = listOf({ open: 3, openHeight: 200 });
  expect([list.topOf(3), list.topOf(4), list.topOf(5_000)]).toEqual([
    3 * ROW_HEIGHT,
    3 * ROW_HEIGHT + 200,
    4_999 * ROW_HEIGHT + 200,
  ]);
  expect([0, 3 * ROW_HEIGHT, 3 * ROW_HEIGHT + 199, 3 * ROW_HEIGHT + 200].map((at) => list.rowAt(at))).toEqual(
    [0, 3, 3, 4],
  );
});

test('scrolls only to what is out of sight', () => {
  const list = listOf({ top: 620 });
  expect([5, 12, 40].map((row) => list.placeFor(row))).toEqual([5 * ROW_HEIGHT, null, 41 * ROW_HEIGHT - 620]);
});

test('an empty list draws nothing', () => {
  expect(listOf({ count: 0 }).drawn).toEqual({ from: 0, to: 0, before: 0, after: 0 });
});
