import type { Json } from '../exchange/canonical-json';
import type { Uid } from '../contract/ids';
import type { createAliases } from './aliases';
import { CODEBOOK, keyOf, kindOf, uidOf } from './keys';
import type { Fields, Ledger, Values } from './record';

type Aliases = ReturnType<typeof createAliases>;

/** The themes that stand, where they stand, and the uids that go on naming them. */
export function viewCodebook(ledger: Ledger, aliases: Aliases): Map<string, Values> {
  const view = new Map<string, Values>();
  const uids = [...ledger.keys()].filter((key) => kindOf(key) === 'theme').map(uidOf);
  const standing = uids.filter(aliases.stands);
  const parents = parentsOf(standing, ledger, aliases);
  for (const uid of standing) {
    const fields = ledger.get(keyOf.theme(uid)) ?? {};
    view.set(keyOf.theme(uid), { ...valuesOf(fields), parent: parents.get(uid) ?? null });
  }
  for (const uid of aliases.uids()) {
    const into = aliases.resolve(uid);
    if (into !== uid && aliases.stands(into)) view.set(keyOf.alias(uid), { into });
  }
  const listed = (ledger.get(CODEBOOK)?.order?.value ?? []) as readonly Uid[];
  if (standing.length > 0) view.set(CODEBOOK, { order: inTreeOrder(sorted(standing, listed), parents) });
  return view;
}

export function valuesOf(fields: Fields): Record<string, Json> {
  const values: Record<string, Json> = {};
  for (const [field, { value }] of Object.entries(fields)) if (field !== 'present') values[field] = value;
  return values;
}

/** As the last order has them; those that it does not know yet stand behind, the older first. */
function sorted(uids: readonly Uid[], listed: readonly Uid[]): Uid[] {
  const places = new Map(listed.map((uid, place) => [uid, place]));
  const place = (uid: Uid): number => places.get(uid) ?? listed.length;
  return uids.toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}

/** Each theme followed by those below it. */
export function inTreeOrder(uids: readonly Uid[], parents: ReadonlyMap<Uid, Uid | null>): Uid[] {
  const below = Map.groupBy(uids, (uid) => parents.get(uid) ?? null);
  const from = (parent: Uid | null): Uid[] => (below.get(parent) ?? []).flatMap((uid) => [uid, ...from(uid)]);
  return from(null);
}

/** What stands below a theme that has gone moves up; a ring of parents is opened at its lowest uid. */
function parentsOf(standing: readonly Uid[], ledger: Ledger, aliases: Aliases): Map<Uid, Uid | null> {
  const written = (uid: Uid): Uid | null =>
    (ledger.get(keyOf.theme(uid))?.parent?.value ?? null) as Uid | null;
  const parents = new Map<Uid, Uid | null>();
  for (const uid of standing) {
    const passed = new Set([uid]);
    let parent = written(uid);
    while (parent !== null) {
      const named = aliases.resolve(parent);
      if (named !== uid && aliases.stands(named)) {
        parent = named;
        break;
      }
      parent = passed.has(named) ? null : written(named);
      passed.add(named);
    }
    parents.set(uid, parent);
  }
  for (const uid of standing.toSorted()) if (returnsTo(uid, parents)) parents.set(uid, null);
  return parents;
}

function returnsTo(uid: Uid, parents: ReadonlyMap<Uid, Uid | null>): boolean {
  const passed = new Set<Uid>();
  for (let at = parents.get(uid) ?? null; at !== null && !passed.has(at); at = parents.get(at) ?? null) {
    if (at === uid) return true;
    passed.add(at);
  }
  return false;
}
