import { expect, test } from 'vitest';
import { item } from '../../testing/test-merge';
import { ItemChoice } from './item-choice.svelte';
import { groupItems } from './item-groups';

const ITEMS = [
  item('known', { state: 'known' }),
  item('new'),
  item('conflict', { state: 'conflict' }),
  item('removed', { state: 'removed' }),
  item('mine', { state: 'mine' }),
  item('different', { state: 'different' }),
];
const choosing = (): ItemChoice => new ItemChoice(() => ITEMS);

test('all that nobody changed here is taken until it is left, and of conflicts nothing until it is said', () => {
  const choice = choosing();
  expect(choice.request).toEqual({ keys: ['new', 'removed', 'different'], theirs: [], acceptKey: false });
  choice.choose(ITEMS.slice(0, 2), false);
  choice.decide(ITEMS, 'theirs');
  choice.acceptKey = true;
  expect(choice.request).toEqual({ keys: ['removed', 'different'], theirs: ['conflict'], acceptKey: true });
  expect(choice.count).toBe(3);
});

test('one key takes all or nothing, and never decides a conflict', () => {
  const choice = choosing();
  choice.toggleAll();
  expect(choice.request).toEqual({ keys: [], theirs: [], acceptKey: false });
  choice.toggleAll();
  expect(choice.count).toBe(3);
});

test('another file begins anew', () => {
  const choice = choosing();
  choice.toggleAll();
  choice.decide(ITEMS, 'theirs');
  choice.acceptKey = true;
  choice.reset();
  expect(choice.request).toEqual(choosing().request);
});

test('what wants a decision stands first, and states without items are left out', () => {
  expect(groupItems(ITEMS.slice(1)).map(({ state }) => state)).toEqual([
    'conflict',
    'different',
    'removed',
    'new',
    'mine',
  ]);
});
