import type { IsoInstant, Uid } from '../contract/ids';
import { keyOf, uidOf } from './keys';
import {
  draftLedger,
  isPresent,
  joinFields,
  laterOf,
  ofKind,
  type Fields,
  type Ledger,
  type Register,
} from './record';

export type Aliases = ReturnType<typeof createAliases>;

/** The theme that a uid names, after all merges. Themes merged into each other on two machines are the one with the lowest uid. */
export function createAliases(ledger: Ledger) {
  const into = new Map<Uid, Uid>();
  for (const [key, fields] of ofKind(ledger, 'alias')) {
    if (isPresent(fields)) into.set(uidOf(key), fields.into.value);
  }
  const ringed = new Set<Uid>();
  const resolve = (uid: Uid): Uid => {
    const path: Uid[] = [];
    let at = uid;
    for (let next = into.get(at); next !== undefined && !path.includes(at); next = into.get(at)) {
      path.push(at);
      at = next;
    }
    const ring = !path.includes(at) ? [] : path.slice(path.indexOf(at));
    const lowest = ring.sort()[0];
    if (lowest !== undefined) ringed.add(lowest);
    return lowest ?? at;
  };
  for (const uid of into.keys()) resolve(uid);
  const records = joinedRecords(ledger, resolve);
  return {
    resolve,
    uids: (): Iterable<Uid> => into.keys(),
    /** Every theme that is known, whether it stands or was removed, by the uid that names it now. */
    themes: (): Iterable<Uid> => records.keys(),
    /** What is known of a theme under all the uids that name it: a field that was set under any of them counts. */
    record: (uid: Uid): Fields<'theme'> | undefined => records.get(resolve(uid)),
    /** Whether the theme stands: it is there, or its merge with another went round in a ring. */
    stands: (uid: Uid): boolean =>
      resolve(uid) === uid && records.has(uid) && (ringed.has(uid) || isPresent(records.get(uid))),
  };
}

/** Whether a theme was removed is said of the one that names it now: what was merged into it may have gone elsewhere. */
function joinedRecords(ledger: Ledger, resolve: (uid: Uid) => Uid): Map<Uid, Fields<'theme'>> {
  const records = new Map<Uid, Fields<'theme'>>();
  const members = Map.groupBy(ofKind(ledger, 'theme'), ([key]) => resolve(uidOf(key)));
  for (const [uid, entries] of members) {
    const own = ledger.get(keyOf.theme(uid));
    const all = entries.map(([, fields]) => fields);
    const [first, ...others] = own === undefined ? all : [own, ...all.filter((fields) => fields !== own)];
    if (first === undefined) continue;
    const joined = others.reduce(
      (one, other) => joinFields<'theme'>(one, isPresent(other) ? other : { ...other, present: one.present }),
      first,
    );
    records.set(uid, joined);
  }
  return records;
}

/**
 * Two analysts may each have made a theme of one name; names are unique, so that they are one theme: the one with the
 * lowest uid, which is the older, and the others are merged into it. Every archive writes the same down.
 * @param fold under which two names are one
 */
export function uniteNames(ledger: Ledger, fold: (name: string) => string): Ledger {
  const aliases = createAliases(ledger);
  const standing = [...aliases.themes()].filter(aliases.stands).sort();
  const nameOf = (uid: Uid): Register<string> | undefined => aliases.record(uid)?.name;
  const united = draftLedger(ledger);
  for (const [first, ...others] of Map.groupBy(standing, (uid) => fold(nameOf(uid)?.value ?? '')).values()) {
    const kept = first === undefined ? undefined : nameOf(first);
    for (const uid of others) {
      const merged = nameOf(uid);
      if (first === undefined || kept === undefined || merged === undefined) continue;
      const key = keyOf.alias(uid);
      united.set(key, aliasTo(first, laterOf(kept, merged), ledger.get(key)));
    }
  }
  return united;
}

/** Set by nobody: it follows from the two names, so that it counts from when the later was given. */
function aliasTo(uid: Uid, name: Register<string>, known: Fields<'alias'> | undefined): Fields<'alias'> {
  const at = [name.at, known?.present.at ?? name.at].sort().at(-1) ?? name.at;
  const { by, origin, count } = name;
  const derived = { at: known === undefined ? at : after(at), by, origin, count };
  return { present: { ...derived, value: true }, into: { ...derived, value: uid } };
}

/** One millisecond later. */
export const after = (at: IsoInstant): IsoInstant => new Date(Date.parse(at) + 1).toISOString() as IsoInstant;
