import type { IsoInstant, Uid } from '../contract/ids';
import { keyOf, kindOf, uidOf } from './keys';
import { isPresent, laterOf, textIn, type Fields, type Ledger, type Register } from './record';

/** The theme that a uid names, after all merges. Themes merged into each other on two machines are the one with the lowest uid. */
export function createAliases(ledger: Ledger) {
  const into = new Map<Uid, Uid>();
  for (const [key, fields] of ledger) {
    if (kindOf(key) === 'alias' && isPresent(fields)) into.set(uidOf(key), fields.into?.value as Uid);
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
  return {
    resolve,
    uids: (): Iterable<Uid> => into.keys(),
    /** Whether the theme stands: it is there, or its merge with another went round in a ring. */
    stands: (uid: Uid): boolean =>
      resolve(uid) === uid &&
      ledger.has(keyOf.theme(uid)) &&
      (ringed.has(uid) || isPresent(ledger.get(keyOf.theme(uid)))),
  };
}

/**
 * Two analysts may each have made a theme of one name; names are unique, so that they are one theme: the one with the
 * lowest uid, which is the older, and the others are merged into it. Every archive writes the same down.
 * @param fold under which two names are one
 */
export function uniteNames(ledger: Ledger, fold: (name: string) => string): Ledger {
  const aliases = createAliases(ledger);
  const standing = [...ledger].filter(([key]) => kindOf(key) === 'theme' && aliases.stands(uidOf(key)));
  const groups = Map.groupBy(standing, ([, fields]) => fold(textIn(fields.name?.value)));
  const united = new Map(ledger);
  for (const group of groups.values()) {
    const [first, ...others] = group.sort(([one], [other]) => (one < other ? -1 : 1));
    if (first === undefined) continue;
    for (const [key, fields] of others) {
      united.set(keyOf.alias(uidOf(key)), aliasOf(first, fields, ledger.get(keyOf.alias(uidOf(key)))));
    }
  }
  return united;
}

/** Set by nobody: it follows from the two names, so that it counts from when the later was given. */
function aliasOf([key, kept]: [string, Fields], merged: Fields, known: Fields | undefined): Fields {
  const name = laterOf(nameOf(kept), nameOf(merged));
  const at = [name.at, known?.present?.at ?? name.at].sort().at(-1) ?? name.at;
  const derived = {
    at: known === undefined ? at : after(at),
    by: name.by,
    origin: name.origin,
    count: name.count,
  };
  return { present: { ...derived, value: true }, into: { ...derived, value: uidOf(key) } };
}

const nameOf = (fields: Fields): Register => {
  const name = fields.name;
  if (name === undefined) throw new Error('a theme has no name');
  return name;
};

/** One millisecond later. */
export const after = (at: IsoInstant): IsoInstant => new Date(Date.parse(at) + 1).toISOString() as IsoInstant;
