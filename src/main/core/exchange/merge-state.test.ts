import { expect, test } from 'vitest';
import type { MergeState } from '../contract/exchange';
import { differencesOf, stateOf } from './merge-state';

const thing = (name: string) => ({ name });

test.each<[string, string, string, string | null, MergeState]>([
  ['is the same on both sides', 'a', 'a', null, 'known'],
  ['was changed to the same on both sides', 'b', 'b', 'a', 'known'],
  ['differs, and never came in before', 'a', 'b', null, 'conflict'],
  ['was changed there', 'a', 'b', 'a', 'different'],
  ['was changed here', 'b', 'a', 'a', 'mine'],
  ['was changed on both sides', 'b', 'c', 'a', 'conflict'],
])('what becomes of a thing that %s', (_what, mine, theirs, base, state) => {
  expect(stateOf(thing(mine), thing(theirs), base === null ? null : thing(base))).toBe(state);
});

test('differences are told field by field, things by their names', () => {
  const names = new Map([
    ['01', 'Harbours'],
    ['02', 'Ana'],
  ]);
  const mine = { name: 'Mara', parent: null, tags: [], gone: 'x', same: 1 };
  const theirs = { name: 'Mara Lund', parent: '01', tags: [{ theme: '01', by: '02' }], same: 1 };
  expect(differencesOf(mine, theirs, names).map((each) => [each.mine, each.theirs])).toEqual([
    ['Mara', 'Mara Lund'],
    ['', 'Harbours'],
    ['', expect.stringMatching(/Harbours.*Ana/u)],
  ]);
});
