import { describe, expect, test } from 'vitest';
import type { IsoInstant, Uid } from '../contract/ids';
import { hasSeen, joinSeen, laterOf, type Register } from './record';

const uid = (number: number): Uid => `0190000${number}-0000-7000-8000-000000000001` as Uid;
const register = (more: Partial<Register<string>>): Register<string> => ({
  value: 'words',
  at: '2026-10-14T00:00:01.000Z' as IsoInstant,
  by: uid(1),
  origin: uid(1),
  count: 1,
  ...more,
});

/** What counts, before what does not count beside it; docs/coding.md tells the first two. */
const RULES: readonly (readonly [string, Partial<Register<string>>, Partial<Register<string>>])[] = [
  [
    'what was set later counts, whoever set it',
    { at: '2026-10-14T00:00:02.000Z' as IsoInstant },
    { by: uid(9), origin: uid(9), count: 9 },
  ],
  [
    'of two at the same time, that of the analyst with the higher uid',
    { by: uid(2) },
    { origin: uid(9), count: 9, value: 'zzz' },
  ],
  ['by one analyst, that of the archive with the higher uid', { origin: uid(2) }, { count: 9, value: 'zzz' }],
  ['in one archive, that which was written down later, by number', { count: 10 }, { count: 9, value: 'zzz' }],
  ['else the value that comes later, so that every archive decides alike', { value: 'b' }, { value: 'a' }],
];

describe('the later of two', () => {
  test.each(RULES)('%s', (_rule, later, earlier) => {
    const [one, other] = [register(later), register(earlier)];
    expect([laterOf(one, other), laterOf(other, one)]).toEqual([one, one]);
  });
});

describe('what another archive has seen', () => {
  const seen = { [uid(1)]: 2 };

  test.each([
    [uid(1), 1, true],
    [uid(1), 2, true],
    [uid(1), 3, false],
    [uid(2), 1, false],
  ])('of the changes of %s, the one with number %i: %s', (origin, count, expected) => {
    expect(hasSeen(seen, register({ origin, count }))).toBe(expected);
  });

  test('is by every archive the most that either side knows of it', () => {
    const other = { [uid(1)]: 1, [uid(2)]: 5 };
    const both = { [uid(1)]: 2, [uid(2)]: 5 };
    expect([joinSeen(seen, other), joinSeen(other, seen)]).toEqual([both, both]);
  });
});
