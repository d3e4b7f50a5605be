import { expect, test } from 'vitest';
import type { ImportState } from '../../../contract/importing';
import { planThing } from '../../plan';
import { comparingSince, differencesOf } from './differences';

const thing = (name: string) => ({ name });

test.each<[string, string, string, string | null, ImportState]>([
  ['is the same on both sides', 'a', 'a', null, 'known'],
  ['was changed to the same on both sides', 'b', 'b', 'a', 'known'],
  ['differs, and never came in before', 'a', 'b', null, 'conflict'],
  ['was changed there', 'a', 'b', 'a', 'different'],
  ['was changed here', 'b', 'a', 'a', 'mine'],
  ['was changed on both sides', 'b', 'c', 'a', 'conflict'],
])('what becomes of a thing that %s', (_what, mine, theirs, base, state) => {
  const sides = { mine: thing(mine), theirs: thing(theirs) };
  const last = base === null ? null : thing(base);
  expect(planThing(sides, comparingSince(last)).state).toBe(state);
  // What nobody has said a word about here is in nobody's way.
  const untouched = planThing(sides, comparingSince(last, true)).state;
  expect(untouched).toBe(state === 'conflict' ? 'different' : state);
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
