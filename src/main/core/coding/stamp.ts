import type { IsoInstant, Uid } from '../contract/ids';
import { after } from './aliases';
import { keyOf, kindOf, type Kind } from './keys';
import {
  isPresent,
  sameValue,
  type Fields,
  type Ledger,
  type Register,
  type Values,
  type View,
} from './record';
import { tagsByShownKey, viewOf, type Texts } from './view';

/** Who changes something, where and when. */
export interface Signature {
  readonly at: IsoInstant;
  readonly by: Uid;
  readonly origin: Uid;
  readonly count: number;
}

/** What an archive holds of one record. */
export interface Held {
  readonly values: Values;
  /** When it was changed last, as far as the archive remembers. */
  readonly at: IsoInstant | null;
}

/** What was there before anything was written down: any change counts for more. */
const EVER = '1970-01-01T00:00:00.000Z' as IsoInstant;

/** An archive as it stands, and what it remembers of the past. */
export interface Holding {
  readonly held: ReadonlyMap<string, Held>;
  /** When what is no longer here was removed (null: not remembered); undefined where it never was here, or went with its article. */
  readonly goneAt: (key: string) => IsoInstant | null | undefined;
  readonly texts: Texts;
}

/**
 * What follows from what comes first: tags go with a theme that is removed, and to the one that it is merged into, so
 * that only what an analyst did to the tag itself counts as a change of it.
 */
const ORDER: readonly (readonly Kind[])[] = [
  ['alias'],
  ['analyst', 'theme', 'codebook'],
  ['annotation', 'done'],
  ['quote', 'tag'],
];

/** The ledger after the archive's own changes are written down and signed; the same ledger where there are none. */
export function stampChanges(ledger: Ledger, holding: Holding, signature: Signature): Ledger {
  let stamped = ledger;
  for (const kinds of ORDER) {
    const changed = changesOf(kinds, stamped, holding, signature);
    if (changed.size > 0) stamped = new Map([...stamped, ...changed]);
  }
  return stamped;
}

function changesOf(
  kinds: readonly Kind[],
  ledger: Ledger,
  { held, goneAt, texts }: Holding,
  signature: Signature,
): Map<string, Fields> {
  const shown = viewOf(ledger, texts);
  const changed = new Map<string, Fields>();
  const aliased = tagsByShownKey(ledger);
  const write = (key: string, values: Values, at: IsoInstant | null): void => {
    for (const one of new Set([key, ...presentTags(aliased.get(key), ledger)])) {
      const known = changed.get(one) ?? ledger.get(one);
      changed.set(one, { ...known, ...signed(known, values, at, signature) });
    }
  };
  for (const [key, { values, at }] of held) {
    if (!kinds.includes(kindOf(key))) continue;
    const different = newValues(key, values, ledger, shown);
    if (different !== null) write(key, { ...different, present: true }, at);
  }
  for (const [key, values] of shown) {
    const kind = kindOf(key);
    if (!kinds.includes(kind) || held.has(key) || kind === 'quote' || kind === 'analyst') continue;
    const at = goneAt(key);
    const withItsTheme = kind === 'alias' && !held.has(keyOf.theme(values.into as Uid));
    if (at !== undefined && !withItsTheme) write(key, { present: false }, at);
  }
  return changed;
}

const presentTags = (keys: readonly string[] | undefined, ledger: Ledger): string[] =>
  (keys ?? []).filter((key) => isPresent(ledger.get(key)));

/** A quote is known by its place: whose words it holds is found by each archive, and no part of the coding. */
function newValues(key: string, values: Values, ledger: Ledger, shown: View): Values | null {
  if (!ledger.has(key)) return values;
  return kindOf(key) === 'quote' ? null : differing(values, shown.get(key));
}

function differing(values: Values, shown: Values | undefined): Values | null {
  if (shown === undefined) return values;
  const fields = Object.entries(values).filter(([field, value]) => !sameValue(value, shown[field]));
  return fields.length === 0 ? null : Object.fromEntries(fields);
}

/** Signed later than what it replaces, whatever the clocks say. */
function signed(
  known: Fields | undefined,
  values: Values,
  at: IsoInstant | null,
  { at: now, ...signature }: Signature,
): Record<string, Register> {
  const before = Object.keys(values).flatMap((field) => known?.[field]?.at ?? []);
  const latest = before.sort().at(-1);
  const when =
    latest === undefined
      ? (at ?? EVER)
      : at !== null && at > latest
        ? at
        : now > latest
          ? now
          : after(latest);
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, { ...signature, value, at: when }]),
  );
}
