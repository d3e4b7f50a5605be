import { expect, test } from 'vitest';
import type { IsoInstant, Uid } from '../contract/ids';
import { keyOf } from './keys';
import type { Register } from './record';
import { EVER, isUntouched, isUnwritten, toldTime, type Starters } from './unwritten';

const uid = (number: number): Uid => `0190000${number}-0000-7000-8000-000000000001` as Uid;
const [STARTER, OWN] = [keyOf.theme(uid(1)), keyOf.theme(uid(2))];
const STARTERS: Starters = new Map([
  [
    STARTER,
    {
      ...{ name: 'Harbours', definition: 'What they do.', useFor: '', notFor: '', look: 'circle' },
      ...{ keywords: ['port'], status: 'active', parent: null },
    } as const,
  ],
]);
const NOW = '2026-10-14T00:00:01.000Z' as IsoInstant;
const set = (value: unknown, at: IsoInstant): Register<unknown> => ({
  ...{ value, at, by: uid(9), origin: uid(9), count: 1 },
});

test.each([
  ['a name as it was brought', STARTER, 'name', 'Harbours', true],
  ['words as they were brought', STARTER, 'keywords', ['port'], true],
  ['another name', STARTER, 'name', 'Ports', false],
  ['what no theme says', STARTER, 'note', undefined, false],
  ['a theme that somebody made', OWN, 'name', 'Harbours', false],
])('nobody wrote %s: %5$s', (_what, key, field, value, unwritten) => {
  expect(isUnwritten(STARTERS, key, field, value)).toBe(unwritten);
});

test.each([
  ['a field as it was brought', STARTER, 'name', set('Harbours', EVER), true],
  ['that a starter is there', STARTER, 'present', set(true, EVER), true],
  ['a field that somebody wrote anew as it was', STARTER, 'name', set('Harbours', NOW), false],
  ['another name, from before anything was remembered', STARTER, 'name', set('Ports', EVER), false],
  ['that an own theme is there', OWN, 'present', set(true, EVER), false],
])('nobody touched %s: %5$s', (_what, key, field, register, untouched) => {
  expect(isUntouched(STARTERS, key, field, register)).toBe(untouched);
});

test('only a time that an archive remembers is told', () => {
  expect([EVER, NOW].map(toldTime)).toEqual([null, NOW]);
});
