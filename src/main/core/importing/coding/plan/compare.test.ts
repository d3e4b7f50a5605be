import { describe, expect, test } from 'vitest';
import type { IsoInstant, Uid } from '../../../contract/ids';
import { changesBetween, conflictsBetween } from './compare';
import { keyOf } from '../../../coding/keys';
import {
  draftLedger,
  draftView,
  joinLedgers,
  type Ledger,
  type Register,
  type Seen,
} from '../../../coding/record';

const uid = (number: number): Uid => `0190000${number}-0000-7000-8000-000000000001` as Uid;
const [MINE, THEIRS] = [uid(1), uid(2)];
const KEY = keyOf.analyst(uid(5));

function register<Value>(value: Value, origin: Uid, second: number): Register<Value> {
  return { value, at: `2026-10-14T00:00:0${second}.000Z` as IsoInstant, by: origin, origin, count: second };
}
/** An analyst with this name, as one side has it. */
function ledgerOf(name: string, origin: Uid, second: number): Ledger {
  const ledger = draftLedger();
  ledger.set(KEY, { present: register(true, uid(9), 1), name: register(name, origin, second) });
  return ledger;
}

describe('a field that both sides set', () => {
  const conflicts = (mine: Ledger, theirs: Ledger, seen: { byMe?: Seen; byThem?: Seen } = {}) =>
    conflictsBetween({
      ...{ mine, theirs, joined: joinLedgers(mine, theirs) },
      seen: { byMe: seen.byMe ?? {}, byThem: seen.byThem ?? {} },
      starters: new Map(),
    });
  const [ana, ben] = [ledgerOf('Ana', MINE, 2), ledgerOf('Ben', THEIRS, 3)];
  const conflict = {
    key: KEY,
    field: 'name',
    mine: ana.get(KEY)?.name,
    theirs: ben.get(KEY)?.name,
    kept: 'theirs',
  };

  test('without knowing of each other is a conflict, in which the later counts', () => {
    expect(conflicts(ana, ben)).toEqual([conflict]);
    expect(conflicts(ben, ana)).toEqual([
      { ...conflict, mine: conflict.theirs, theirs: conflict.mine, kept: 'mine' },
    ]);
  });

  test('to the same is none', () => {
    expect(conflicts(ana, ledgerOf('Ana', THEIRS, 3))).toEqual([]);
  });

  test('knowing what the other had set is none', () => {
    expect(conflicts(ana, ben, { byThem: { [MINE]: 2 } })).toEqual([]);
    expect(conflicts(ana, ben, { byMe: { [THEIRS]: 3 } })).toEqual([]);
  });

  test('knowing no more than what had been there before is one', () => {
    const seen = { byThem: { [MINE]: 1 }, byMe: { [THEIRS]: 2 } };
    expect(conflicts(ana, ben, seen)).toEqual([conflict]);
  });

  test('where only one side knows of the thing is none', () => {
    expect(conflicts(draftLedger(), ben)).toEqual([]);
  });
});

test('what has to be done is told by what is new, changed and removed', () => {
  const viewOf = (names: Readonly<Record<number, string>>) => {
    const view = draftView();
    for (const [number, name] of Object.entries(names)) {
      view.set(keyOf.analyst(uid(Number(number))), { name });
    }
    return view;
  };
  expect(
    changesBetween(viewOf({ 1: 'Ana', 2: 'Ben', 3: 'Cem' }), viewOf({ 1: 'Ana', 3: 'Can', 4: 'Dan' })),
  ).toEqual([
    {
      key: keyOf.analyst(uid(3)),
      state: 'different',
      fields: [{ field: 'name', before: 'Cem', after: 'Can' }],
    },
    { key: keyOf.analyst(uid(4)), state: 'new', fields: [] },
    { key: keyOf.analyst(uid(2)), state: 'removed', fields: [] },
  ]);
});
