import { expect, test } from 'vitest';
import { FindInText, findAll } from './find-in-text.svelte';

test('words are found whatever their case, at the offsets of the text', () => {
  const text = 'İstanbul: Strait, strait and STRAIT';
  expect(findAll(text, 'strait').map(({ start, end }) => text.slice(start, end))).toEqual([
    'Strait',
    'strait',
    'STRAIT',
  ]);
});

test('stepping goes round in both directions, and a new query begins at its first hit', () => {
  const find = new FindInText(() => 'one two one two one');
  find.open = true;
  find.type('one');
  expect([find.place, find.hits.length]).toEqual([1, 3]);
  find.step(-1);
  expect(find.place).toBe(3);
  find.step(1);
  expect(find.current).toEqual({ start: 0, end: 3 });
  find.step(1);
  find.type('two');
  expect([find.place, find.hits.length]).toEqual([1, 2]);
  find.close();
  expect(find.hits).toEqual([]);
});
