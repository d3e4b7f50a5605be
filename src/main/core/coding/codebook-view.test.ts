import { expect, test } from 'vitest';
import type { IsoInstant, Uid } from '../contract/ids';
import { createAliases } from './aliases';
import { viewCodebook } from './codebook-view';
import { CODEBOOK, keyOf, uidOf, type Key } from './keys';
import { draftLedger, ofKind, type Ledger, type Register } from './record';
import type { Values } from './values';

const uid = (letter: string): Uid => `${letter.repeat(8)}-0000-7000-8000-000000000001` as Uid;
const nameOf = (id: Uid): string => id[0] ?? '';

function register<Value>(value: Value, second = 0): Register<Value> {
  const at = `2026-10-14T00:00:0${second}.000Z` as IsoInstant;
  return { value, at, by: uid('f'), origin: uid('f'), count: 1 };
}

interface Told {
  readonly parent?: string;
  /** When the parent was set. */
  readonly second?: number;
  readonly gone?: true;
  readonly into?: string;
}

/** A codebook in which themes have letters for names. */
function ledgerOf(themes: Readonly<Record<string, Told>>, order: string): Ledger {
  const ledger = draftLedger();
  for (const [letter, { parent, second, gone, into }] of Object.entries(themes)) {
    ledger.set(keyOf.theme(uid(letter)), {
      present: register(gone !== true && into === undefined),
      name: register(letter),
      definition: register(''),
      useFor: register(''),
      notFor: register(''),
      look: register('circle'),
      keywords: register([]),
      status: register('active'),
      parent: register(parent === undefined ? null : uid(parent), second),
    });
    if (into !== undefined) {
      ledger.set(keyOf.alias(uid(letter)), { present: register(true), into: register(uid(into)) });
    }
  }
  ledger.set(CODEBOOK, { present: register(true), order: register(order.split('').map(uid)) });
  return ledger;
}

/** What the view shows: each theme with what it stands below, the merges, and the order. */
function shown(themes: Readonly<Record<string, Told>>, order = '') {
  const ledger = ledgerOf(themes, order);
  const view = viewCodebook(ledger, createAliases(ledger));
  const themesShown: readonly (readonly [Key<'theme'>, Values<'theme'>])[] = ofKind(view, 'theme');
  const below = themesShown.map(
    ([key, { parent }]) => nameOf(uidOf(key)) + (parent === null ? '' : ` < ${nameOf(parent)}`),
  );
  const merged = ofKind(view, 'alias').map(([key]) => nameOf(uidOf(key)));
  const listed = view.get(CODEBOOK)?.order.map(nameOf).join('');
  return { below: below.sort(), merged: merged.sort(), listed };
}

test.each<[string, Record<string, Told>, string, ReturnType<typeof shown>]>([
  [
    'themes stand where they were put, in the order that was set; those that it does not know stand behind',
    { a: {}, b: {}, c: { parent: 'b' }, d: {} },
    'cba',
    { below: ['a', 'b', 'c < b', 'd'], merged: [], listed: 'bcad' },
  ],
  [
    'what stands below a theme that has gone moves up',
    { a: {}, b: { parent: 'a', gone: true }, c: { parent: 'b' } },
    'abc',
    { below: ['a', 'c < a'], merged: [], listed: 'ac' },
  ],
  [
    'and to the top where all above it have gone',
    { a: { gone: true }, b: { parent: 'a', gone: true }, c: { parent: 'b' } },
    'abc',
    { below: ['c'], merged: [], listed: 'c' },
  ],
  [
    'what stands below a theme that was merged stands below the other',
    { a: {}, b: { into: 'a' }, c: { parent: 'b' } },
    'cba',
    { below: ['a', 'c < a'], merged: ['b'], listed: 'ac' },
  ],
  [
    'a theme into which the one above it was merged stands at the top',
    { a: { parent: 'b' }, b: { into: 'a' } },
    'ab',
    { below: ['a'], merged: ['b'], listed: 'a' },
  ],
  [
    'themes that have gone and stand below each other hold nothing',
    { a: { parent: 'b', gone: true }, b: { parent: 'a', gone: true }, c: { parent: 'a' } },
    'abc',
    { below: ['c'], merged: [], listed: 'c' },
  ],
  [
    'a ring is opened where it was set first',
    { a: { parent: 'b', second: 2 }, b: { parent: 'c', second: 1 }, c: { parent: 'a', second: 3 } },
    'abc',
    { below: ['a < b', 'b', 'c < a'], merged: [], listed: 'bac' },
  ],
  [
    'nothing is named after a theme that was merged into one that has gone',
    { a: { gone: true }, b: { into: 'a' } },
    'ab',
    { below: [], merged: [], listed: undefined },
  ],
])('%s', (_what, themes, order, expected) => {
  expect(shown(themes, order)).toEqual(expected);
});
