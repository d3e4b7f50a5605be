import type { Uid } from '../contract/ids';
import type { Aliases } from './aliases';
import { CODEBOOK, keyOf } from './keys';
import { draftView, laterOf, valuesOf, type Ledger, type Register, type ViewDraft } from './record';

/** The themes that stand, where they stand, and the uids that go on naming them. */
export function viewCodebook(ledger: Ledger, aliases: Aliases): ViewDraft {
  const view = draftView();
  const standing = [...aliases.themes()].filter(aliases.stands);
  const parents = parentsOf(standing, aliases);
  for (const uid of standing) {
    const fields = aliases.record(uid);
    if (fields === undefined) continue;
    view.set(keyOf.theme(uid), { ...valuesOf<'theme'>(fields), parent: parents.get(uid) ?? null });
  }
  for (const uid of aliases.uids()) {
    const into = aliases.resolve(uid);
    if (into !== uid && aliases.stands(into)) view.set(keyOf.alias(uid), { into });
  }
  const listed = (ledger.get(CODEBOOK)?.order.value ?? []).map(aliases.resolve);
  if (standing.length > 0) view.set(CODEBOOK, { order: inTreeOrder(sorted(standing, listed), parents) });
  return view;
}

/** As the last order has them; those that it does not know yet stand behind, the older first. */
function sorted(uids: readonly Uid[], listed: readonly Uid[]): Uid[] {
  const places = new Map([...listed.entries()].reverse().map(([place, uid]) => [uid, place]));
  const place = (uid: Uid): number => places.get(uid) ?? listed.length;
  return uids.toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}

/** Each theme followed by those below it. */
export function inTreeOrder(uids: readonly Uid[], parents: ReadonlyMap<Uid, Uid | null>): Uid[] {
  const below = Map.groupBy(uids, (uid) => parents.get(uid) ?? null);
  const from = (parent: Uid | null): Uid[] => (below.get(parent) ?? []).flatMap((uid) => [uid, ...from(uid)]);
  return from(null);
}

/** What stands below a theme that has gone moves up; a ring of parents is opened where it was set first. */
function parentsOf(standing: readonly Uid[], aliases: Aliases): Map<Uid, Uid | null> {
  const written = (uid: Uid): Uid | null => aliases.record(uid)?.parent.value ?? null;
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
  const registerOf = (uid: Uid): Register<Uid | null> | undefined => aliases.record(uid)?.parent;
  for (const uid of standing.toSorted()) {
    const ring = ringFrom(uid, parents);
    if (ring.length > 0) {
      parents.set(
        ring.reduce((one, other) => earlier(one, other, registerOf)),
        null,
      );
    }
  }
  return parents;
}

function earlier(one: Uid, other: Uid, registerOf: (uid: Uid) => Register<Uid | null> | undefined): Uid {
  const [a, b] = [registerOf(one), registerOf(other)];
  return a === undefined || (b !== undefined && laterOf(a, b) === b) ? one : other;
}

/** The themes that stand above this one, where it is one of them. */
function ringFrom(uid: Uid, parents: ReadonlyMap<Uid, Uid | null>): Uid[] {
  const passed: Uid[] = [];
  for (let at = parents.get(uid) ?? null; at !== null && !passed.includes(at); at = parents.get(at) ?? null) {
    passed.push(at);
    if (at === uid) return passed;
  }
  return [];
}
