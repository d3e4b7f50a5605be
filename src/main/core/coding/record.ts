import { canonicalJson, type Json } from '../exchange/canonical-json';
import type { IsoInstant, Uid } from '../contract/ids';
import { isOf, type Key, type Kind } from './keys';
import type { Value, Values } from './values';

/** One field of a record: its value, and who set it when. The value set last counts. */
export interface Register<Of = Value> {
  readonly value: Of;
  readonly at: IsoInstant;
  readonly by: Uid;
  /** The archive in which it was set, and the how manieth change written down there: what another archive has seen. */
  readonly origin: Uid;
  readonly count: number;
}

type FieldsByKind = {
  readonly [K in Kind]: { readonly present: Register<boolean> } & {
    readonly [F in keyof Values<K>]: Register<Values<K>[F]>;
  };
};

/** `present` is one of them: a record that was removed stays as a record that is not present. */
export type Fields<K extends Kind = Kind> = FieldsByKind[K];

/** A map in which the kind of a key says what stands under it. */
export interface ByKey<Things extends Readonly<Record<Kind, unknown>>> {
  get<K extends Kind>(key: Key<K>): Things[K] | undefined;
  has(key: Key): boolean;
  keys(): IterableIterator<Key>;
  [Symbol.iterator](): IterableIterator<Entry<Things>>;
}

export type Entry<Things, K extends Kind = Kind> = K extends keyof Things
  ? readonly [Key<K>, Things[K]]
  : never;

/** Every record that is known, by its key; see `keys.ts`. */
export type Ledger = ByKey<FieldsByKind>;

/** What an archive shows, or is to show, of a ledger. */
export type View = ByKey<{ readonly [K in Kind]: Values<K> }>;

/** What is being put together under keys; each of its kind. */
export type Draft<Things extends Readonly<Record<Kind, unknown>>> = ByKey<Things> & {
  set<K extends Kind>(key: Key<K>, thing: Things[K]): void;
  readonly size: number;
};
export type LedgerDraft = Draft<FieldsByKind>;
export type ViewDraft = Draft<{ readonly [K in Kind]: Values<K> }>;

/** The key's kind holds the map to its types, which a plain map cannot say. */
export const draftLedger = (...from: readonly Iterable<Entry<FieldsByKind>>[]): LedgerDraft =>
  new Map<Key, unknown>(from.flatMap((entries) => [...entries])) as unknown as LedgerDraft;
export const draftView = (): ViewDraft => new Map();

/** The records of one kind. */
export const ofKind = <Things extends Readonly<Record<Kind, unknown>>, K extends Kind>(
  records: ByKey<Things>,
  kind: K,
): Entry<Things, K>[] => [...records].filter((entry): entry is Entry<Things, K> => isOf(kind, entry[0]));

/** How many changes of each archive are known. */
export type Seen = Readonly<Record<Uid, number>>;

/** The later of two registers; a total order, so that every archive decides alike. */
export function laterOf<Of>(one: Register<Of>, other: Register<Of>): Register<Of> {
  return rank(one) >= rank(other) ? one : other;
}

const rank = ({ at, by, origin, count, value }: Register<unknown>): string =>
  `${at} ${by} ${origin} ${String(count).padStart(16, '0')} ${canonicalJson(value as Json)}`;

/** Fields by their names, whatever kind of record they are of. */
export const registersOf = (fields: Fields): [field: string, register: Register][] => Object.entries(fields);

/** Field by field, what was set last. Taking the same in twice, or in another order, gives the same. */
export function joinFields<K extends Kind>(one: Fields<K>, other: Fields<K>): Fields<K> {
  const mine: Readonly<Record<string, Register>> = one;
  const joined: Record<string, Register> = { ...mine };
  for (const [field, theirs] of registersOf(other)) {
    const own = mine[field];
    joined[field] = own === undefined ? theirs : laterOf(own, theirs);
  }
  return joined as unknown as Fields<K>;
}

export function joinLedgers(one: Ledger, other: Ledger): Ledger {
  const joined = draftLedger(one);
  for (const [key, theirs] of other) {
    const mine = one.get(key);
    joined.set(key, mine === undefined ? theirs : joinFields(mine, theirs));
  }
  return joined;
}

export const isPresent = (fields: Fields | undefined): boolean => fields?.present.value === true;

/** What a record says, without who said so. */
export function valuesOf<K extends Kind>(fields: Fields<K>): Values<K> {
  const said = registersOf(fields).filter(([field]) => field !== 'present');
  return Object.fromEntries(said.map(([field, { value }]) => [field, value])) as unknown as Values<K>;
}

/** Whether whoever has seen so much knows this register. */
export const hasSeen = (seen: Seen, { origin, count }: Register<unknown>): boolean =>
  (seen[origin] ?? 0) >= count;

export function joinSeen(one: Seen, other: Seen): Seen {
  const joined: Record<Uid, number> = { ...one };
  for (const [origin, count] of Object.entries(other) as [Uid, number][]) {
    joined[origin] = Math.max(joined[origin] ?? 0, count);
  }
  return joined;
}

export const sameValue = (one: unknown, other: unknown): boolean =>
  one === undefined || other === undefined
    ? one === other
    : canonicalJson(one as Json) === canonicalJson(other as Json);
