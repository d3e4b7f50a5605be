import { expect, test } from 'vitest';
import type { ImportState } from '../contract/importing';
import { FOLLOWING, planAll, planThing, UNTOLD, type Past } from './plan';

interface Theme {
  readonly name: string;
  readonly note: string;
}
const differing = (mine: Theme, theirs: Theme): string[] =>
  (['name', 'note'] as const).filter((field) => mine[field] !== theirs[field]);
const ports = { name: 'Ports', note: '' };
const harbours = { name: 'Harbours', note: '' };

/** What each side is known to have changed. */
const past = (there: boolean, here: boolean): Past<Theme> => ({
  changedThere: () => there,
  changedHere: () => here,
});

test.each<[string, Theme | null, Theme | null, Past<Theme>, ImportState]>([
  ['only there', null, ports, UNTOLD, 'new'],
  ['only there, and was taken out here', null, ports, past(false, true), 'mine'],
  ['only here', ports, null, UNTOLD, 'mine'],
  ['only here, and was taken out there', ports, null, past(true, false), 'removed'],
  ['the same, whoever changed it', ports, { ...ports }, past(true, true), 'known'],
  ['otherwise there, where they changed it', ports, harbours, past(true, false), 'different'],
  ['otherwise here, where it was changed', ports, harbours, past(false, true), 'mine'],
  ['changed on both sides', ports, harbours, past(true, true), 'conflict'],
  ['otherwise, and nobody can tell who changed it', ports, harbours, UNTOLD, 'conflict'],
])('a thing that is %s', (_what, mine, theirs, how, state) => {
  const fields = mine !== null && theirs !== null && state !== 'known' ? ['name'] : [];
  expect(planThing({ mine, theirs }, { differing, past: how })).toEqual({
    mine,
    theirs,
    state,
    differing: fields,
  });
});

test('all of both sides, theirs first, with the fields that differ', () => {
  const mine = Object.entries({ a: ports, b: ports, c: ports });
  const theirs = Object.entries({ d: ports, b: { name: 'Harbours', note: 'Old.' }, a: ports });
  const planned = planAll(mine, theirs, { differing, past: FOLLOWING });
  expect(planned.map(({ key, state, differing: fields }) => [key, state, fields])).toEqual([
    ['d', 'new', []],
    ['b', 'different', ['name', 'note']],
    ['a', 'known', []],
    ['c', 'removed', []],
  ]);
});
