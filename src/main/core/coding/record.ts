import { canonicalJson, type Json } from '../exchange/canonical-json';
import type { IsoInstant, Uid } from '../contract/ids';

/** One field of a record: its value, and who set it when. The value set last counts. */
export interface Register {
  readonly value: Json;
  readonly at: IsoInstant;
  readonly by: Uid;
  /** The archive in which it was set, and the how manieth change written down there: what another archive has seen. */
  readonly origin: Uid;
  readonly count: number;
}

/** `present` is one of them: a record that was removed stays as a record that is not present. */
export type Fields = Readonly<Record<string, Register>>;

/** Every record that is known, by its key; see `keys.ts`. */
export type Ledger = ReadonlyMap<string, Fields>;

/** What a record says, without who and when. */
export type Values = Readonly<Record<string, Json>>;

/** What an archive shows, or is to show, of a ledger. */
export type View = ReadonlyMap<string, Values>;

/** How many changes of each archive are known. */
export type Seen = Readonly<Record<Uid, number>>;

/** The later of two registers; a total order, so that every archive decides alike. */
export function laterOf(one: Register, other: Register): Register {
  return rank(one) >= rank(other) ? one : other;
}

const rank = ({ at, by, origin, count, value }: Register): string =>
  `${at} ${by} ${origin} ${String(count).padStart(16, '0')} ${canonicalJson(value)}`;

/** Field by field, what was set last. Taking the same in twice, or in another order, gives the same. */
export function joinFields(one: Fields, other: Fields): Fields {
  const joined: Record<string, Register> = { ...one };
  for (const [field, theirs] of Object.entries(other)) {
    const mine = one[field];
    joined[field] = mine === undefined ? theirs : laterOf(mine, theirs);
  }
  return joined;
}

export function joinLedgers(one: Ledger, other: Ledger): Ledger {
  const joined = new Map(one);
  for (const [key, theirs] of other) {
    const mine = one.get(key);
    joined.set(key, mine === undefined ? theirs : joinFields(mine, theirs));
  }
  return joined;
}

/** A value that the schema holds to be a text; empty where there is none. */
export const textIn = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

export const isPresent = (fields: Fields | undefined): boolean => fields?.present?.value === true;

/** Whether whoever has seen so much knows this register. */
export const hasSeen = (seen: Seen, { origin, count }: Register): boolean => (seen[origin] ?? 0) >= count;

export function joinSeen(one: Seen, other: Seen): Seen {
  const joined: Record<Uid, number> = { ...one };
  for (const [origin, count] of Object.entries(other) as [Uid, number][]) {
    joined[origin] = Math.max(joined[origin] ?? 0, count);
  }
  return joined;
}

export const sameValue = (one: Json | undefined, other: Json | undefined): boolean =>
  one === undefined || other === undefined ? one === other : canonicalJson(one) === canonicalJson(other);
