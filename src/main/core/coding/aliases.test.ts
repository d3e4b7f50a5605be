import { describe, expect, test } from 'vitest';
import type { IsoInstant, Uid } from '../contract/ids';
import { after, createAliases, uniteNames } from './aliases';
import { keyOf, uidOf } from './keys';
import { draftLedger, ofKind, type Ledger, type Register } from './record';

const uid = (letter: string): Uid => `${letter.repeat(8)}-0000-7000-8000-000000000001` as Uid;
const instant = (second: number): IsoInstant => `2026-10-14T00:00:0${second}.000Z` as IsoInstant;

function register<Value>(value: Value, second = 0): Register<Value> {
  return { value, at: instant(second), by: uid('f'), origin: uid('f'), count: 1 };
}

interface Told {
  readonly name?: string;
  readonly second?: number;
  readonly into?: string;
  /** The merge was taken back. */
  readonly apart?: true;
  readonly gone?: true;
}

/** Themes called by letters. */
function ledgerOf(themes: Readonly<Record<string, Told>>): Ledger {
  const ledger = draftLedger();
  for (const [letter, { name = letter, second, into, apart, gone }] of Object.entries(themes)) {
    ledger.set(keyOf.theme(uid(letter)), {
      present: register(gone !== true && (into === undefined || apart === true)),
      name: register(name, second),
      definition: register(''),
      useFor: register(''),
      notFor: register(''),
      look: register('circle'),
      keywords: register([]),
      status: register('active'),
      parent: register(null),
    });
    if (into !== undefined) {
      const merged = { present: register(apart !== true), into: register(uid(into)) };
      ledger.set(keyOf.alias(uid(letter)), merged);
    }
  }
  return ledger;
}

describe('the theme that a uid names', () => {
  /** What each letter names, and whether that stands: `a:a b:a c:a!`, where what does not stand has a mark. */
  const named = (themes: Readonly<Record<string, Told>>): string => {
    const { resolve, stands } = createAliases(ledgerOf(themes));
    const letters = Object.keys(themes).map((letter) => {
      const to = resolve(uid(letter));
      return `${letter}:${to.charAt(0)}${stands(to) ? '' : '!'}`;
    });
    return letters.join(' ');
  };

  test.each<[string, Readonly<Record<string, Told>>, string]>([
    ['is itself without a merge', { a: {}, b: {} }, 'a:a b:b'],
    [
      'is what it was merged into, over all merges',
      { a: {}, b: { into: 'a' }, c: { into: 'b' } },
      'a:a b:a c:a',
    ],
    ['is itself again once a merge is taken back', { a: {}, b: { into: 'a', apart: true } }, 'a:a b:b'],
    ['may have gone', { a: { gone: true }, b: { into: 'a' } }, 'a:a! b:a!'],
    [
      'is the lowest of those that were merged in a ring, and stands',
      { b: { into: 'c' }, c: { into: 'd' }, d: { into: 'b' }, e: { into: 'd' } },
      'b:b c:b d:b e:b',
    ],
  ])('%s', (_what, themes, expected) => {
    expect(named(themes)).toBe(expected);
  });

  test('says what was said last under any of its uids, and is there where one that is merged into it is', () => {
    const ledger = ledgerOf({ a: { second: 1 }, b: { into: 'a', name: 'Ports', second: 2 } });
    const { record, themes } = createAliases(ledger);
    expect([...themes()]).toEqual([uid('a')]);
    expect(record(uid('b'))).toBe(record(uid('a')));
    expect([record(uid('a'))?.name.value, record(uid('a'))?.present.value]).toEqual(['Ports', true]);
    expect(record(uid('c'))).toBe(undefined);
  });
});

describe('themes of one name', () => {
  /** The merges that follow, as `c>a`, with the second at which they count. */
  const united = (themes: Readonly<Record<string, Told>>): string[] => {
    const ledger = uniteNames(ledgerOf(themes), (name) => name.toLowerCase());
    const merges: readonly (readonly [
      Parameters<typeof uidOf>[0],
      { into: Register<Uid>; present: Register<boolean> },
    ])[] = ofKind(ledger, 'alias');
    return merges
      .filter(([, { present }]) => present.value)
      .map(([key, { into }]) => `${uidOf(key).charAt(0)}>${into.value.charAt(0)} ${into.at.slice(17, -1)}`)
      .sort();
  };

  test.each<[string, Readonly<Record<string, Told>>, string[]]>([
    ['are none where names differ', { a: { name: 'Ports' }, b: { name: 'Quays' } }, []],
    [
      'become the one with the lowest uid, from when the later name was given',
      { c: { name: 'Ports', second: 2 }, a: { name: 'ports', second: 4 }, b: { name: 'PORTS', second: 5 } },
      ['b>a 05.000', 'c>a 04.000'],
    ],
    ['are none where one has gone', { a: { name: 'Ports', gone: true }, b: { name: 'Ports' } }, []],
    [
      'are one anew where their merge was taken back, a millisecond later',
      { a: { name: 'Ports', second: 1 }, b: { name: 'Ports', second: 2, into: 'a', apart: true } },
      ['b>a 02.001'],
    ],
  ])('%s', (_what, themes, merges) => {
    expect(united(themes)).toEqual(merges);
  });
});

test('a moment later is a millisecond later', () => {
  expect(after('2026-12-31T23:59:59.999Z' as IsoInstant)).toBe('2027-01-01T00:00:00.000Z');
});
