import type { IsoInstant, Uid } from '../contract/ids';
import { after, createAliases } from './aliases';
import { isOf, keyOf, kindOf, readTagKey, uidOf, type Key, type Kind } from './keys';
import {
  draftLedger,
  isPresent,
  registersOf,
  sameValue,
  type Fields,
  type Ledger,
  type LedgerDraft,
  type Register,
  type View,
} from './record';
import type { Value, Values } from './values';
import { tagsByShownKey, viewOf, type Texts } from './view';
import { EVER, isUnwritten, type Starters } from './unwritten';

/** Who changes something, where and when. */
export interface Signature {
  readonly at: IsoInstant;
  readonly by: Uid;
  readonly origin: Uid;
  readonly count: number;
}

/** What an archive holds of one record. */
export interface Held<K extends Kind = Kind> {
  readonly values: Values<K>;
  /** When it was changed last, as far as the archive remembers. */
  readonly at: IsoInstant | null;
  /** When single fields were, where that is remembered of each. */
  readonly times?: Readonly<Record<string, IsoInstant | null>>;
}

/** An archive as it stands, and what it remembers of the past. */
export interface Holding {
  readonly held: HeldByKey;
  /** When what is no longer here was removed (null: not remembered); undefined where it never was here, or went with its article. */
  readonly goneAt: (key: Key) => IsoInstant | null | undefined;
  readonly texts: Texts;
  readonly starters: Starters;
}

export type HeldByKey = ReadonlyMap<Key, Held>;

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
    if (changed.size > 0) stamped = draftLedger(stamped, changed);
  }
  return stamped;
}

type Said = Readonly<Record<string, Value>>;

function changesOf(
  kinds: readonly Kind[],
  ledger: Ledger,
  holding: Holding,
  signature: Signature,
): LedgerDraft {
  const { held, goneAt, texts } = holding;
  const shown = viewOf(ledger, texts);
  const changes = createChanges(ledger, signature);
  for (const [key, one] of held) {
    if (!kinds.includes(kindOf(key))) continue;
    const different = newValues(key, one.values, ledger, shown);
    if (different === null) continue;
    changes.write(key, { ...different, present: true }, timesOf(key, one, ledger, holding.starters));
    for (const used of usedBy(key, different)) changes.use(used, one.at);
  }
  for (const [key, values] of shown) {
    if (!kinds.includes(kindOf(key)) || held.has(key) || isOf('quote', key) || isOf('analyst', key)) continue;
    const at = goneAt(key);
    const into = 'into' in values ? values.into : null;
    const withItsTheme = into !== null && !held.has(keyOf.theme(into));
    if (at !== undefined && !withItsTheme) changes.write(key, { present: false }, () => at);
  }
  return changes.changed;
}

/** When a field was set. What a starter theme says as the program brought it, nobody has set. */
function timesOf(
  key: Key,
  { values, at, times }: Held,
  ledger: Ledger,
  starters: Starters,
): (field: string) => IsoInstant | null {
  const said: Said = values;
  const unwritten = (field: string, value: Value | undefined): boolean =>
    !ledger.has(key) && isUnwritten(starters, key, field, value);
  const whole = Object.entries(said).every(([field, value]) => unwritten(field, value));
  return (field) => {
    if (field === 'present') return whole ? null : at;
    return unwritten(field, said[field]) ? null : (times?.[field] ?? (times === undefined ? at : null));
  };
}

/**
 * What a change rests on: a theme that something is tagged with, merged into or put below, an annotation that is tagged. To use it
 * is to say that it is there, so that a removal elsewhere that does not know of the use is in conflict with it.
 */
function usedBy(key: Key, changed: Said): Key<'theme' | 'annotation'>[] {
  if (isOf('theme', key)) {
    return typeof changed.parent === 'string' ? [keyOf.theme(changed.parent as Uid)] : [];
  }
  if (isOf('alias', key)) return typeof changed.into === 'string' ? [keyOf.theme(changed.into as Uid)] : [];
  if (!isOf('tag', key)) return [];
  const { theme, target } = readTagKey(key);
  return isOf('annotation', target) ? [keyOf.theme(theme), target] : [keyOf.theme(theme)];
}

function createChanges(ledger: Ledger, signature: Signature) {
  const changed = draftLedger();
  const aliases = createAliases(ledger);
  const aliased = tagsByShownKey(ledger);
  const known = (key: Key): Fields | undefined =>
    changed.get(key) ?? (isOf('theme', key) ? aliases.record(uidOf(key)) : ledger.get(key));
  const set = (key: Key, said: Said, at: (field: string) => IsoInstant | null): void => {
    const before = known(key);
    changed.set(key, { ...before, ...signed(before, said, at, signature) } as Fields);
  };
  return {
    changed,
    write(key: Key, said: Said, at: (field: string) => IsoInstant | null): void {
      const shownAs = isOf('tag', key) ? presentTags(aliased.get(key), ledger) : [];
      for (const one of new Set([key, ...shownAs])) set(one, said, at);
    },
    use(key: Key<'theme' | 'annotation'>, at: IsoInstant | null): void {
      const before = known(key)?.present;
      if (at !== null && before?.value === true && before.at < at) set(key, { present: true }, () => at);
    },
  };
}

const presentTags = (keys: readonly Key<'tag'>[] | undefined, ledger: Ledger): Key<'tag'>[] =>
  (keys ?? []).filter((key) => isPresent(ledger.get(key)));

/** A quote is known by its place: whose words it holds is found by each archive, and no part of the coding. */
function newValues(key: Key, values: Said, ledger: Ledger, shown: View): Said | null {
  const isKnown = ledger.has(key) || (isOf('theme', key) && shown.has(key));
  if (!isKnown) return values;
  return isOf('quote', key) ? null : differing(values, shown.get(key));
}

function differing(values: Said, shown: Said | undefined): Said | null {
  if (shown === undefined) return values;
  const fields = Object.entries(values).filter(([field, value]) => !sameValue(value, shown[field]));
  return fields.length === 0 ? null : Object.fromEntries(fields);
}

/** Signed later than what it replaces, whatever the clocks say. */
function signed(
  known: Fields | undefined,
  said: Said,
  atOf: (field: string) => IsoInstant | null,
  { at: now, ...signature }: Signature,
): Record<string, Register> {
  const before = new Map(known === undefined ? [] : registersOf(known));
  const when = (field: string): IsoInstant => {
    const latest = before.get(field)?.at;
    const at = atOf(field);
    if (latest === undefined) return at ?? EVER;
    if (at !== null && at > latest) return at;
    return now > latest ? now : after(latest);
  };
  return Object.fromEntries(
    Object.entries(said).map(([field, value]) => [field, { ...signature, value, at: when(field) }]),
  );
}
