import { expect, test } from 'vitest';
import { gatherGroups } from './key-list';
import { joinPairs } from './status-keys';

const run = (): void => undefined;
const GROUPS = [
  { group: 'Everywhere', status: true, bindings: [{ keys: '?', label: 'all keys', run }] },
  {
    group: 'Review',
    status: true,
    bindings: [
      { keys: 'J', label: 'next, previous', run },
      { keys: 'K', label: 'next, previous', run },
      { keys: 'X', label: 'secret', run, hidden: true },
    ],
  },
  { group: 'Note', status: false, bindings: [{ keys: 'Ctrl Enter', label: 'save', run }] },
];

test('the status bar names the newest groups first and joins keys with one meaning', () => {
  expect(joinPairs(GROUPS)).toEqual([
    { label: 'next, previous', keys: ['J', 'K'] },
    { label: 'all keys', keys: ['?'] },
  ]);
});

test('the list of keys names every group, without what is hidden', () => {
  expect(gatherGroups(GROUPS)).toEqual([
    { name: 'Everywhere', entries: [{ label: 'all keys', keys: ['?'] }] },
    { name: 'Review', entries: [{ label: 'next, previous', keys: ['J', 'K'] }] },
    { name: 'Note', entries: [{ label: 'save', keys: ['Ctrl Enter'] }] },
  ]);
});
