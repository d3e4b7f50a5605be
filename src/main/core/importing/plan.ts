import type { ImportState } from '../contract/importing';

/** A thing that comes in, beside what it is here; null on the side that has none. */
export interface Sides<Mine, Theirs = Mine> {
  readonly mine: Mine | null;
  readonly theirs: Theirs | null;
}

/**
 * What one way in knows of how its sides came to differ: a brief has come in before, coding is stamped, and a project of
 * another program tells nothing. Whoever still has what the other side once had has not changed it since.
 */
export interface Past<Mine, Theirs = Mine> {
  /** Whether what is here was theirs once, so that they changed it or took it out. */
  readonly changedThere: (sides: Sides<Mine, Theirs>) => boolean;
  /** Whether what they have was mine once, so that it was changed or taken out here. */
  readonly changedHere: (sides: Sides<Mine, Theirs>) => boolean;
}

/** Nobody can tell who changed what. */
export const UNTOLD: Past<unknown> = { changedThere: () => false, changedHere: () => false };

/** What they have is what was made of mine. */
export const FOLLOWING: Past<unknown> = { changedThere: () => true, changedHere: () => false };

/** How things of one kind are compared on one way in. */
export interface Comparing<Mine, Theirs = Mine> {
  /** The names of the fields in which the two differ; none where they say the same. */
  readonly differing: (mine: Mine, theirs: Theirs) => readonly string[];
  readonly past: Past<Mine, Theirs>;
}

export interface Planned<Mine, Theirs = Mine> extends Sides<Mine, Theirs> {
  readonly state: ImportState;
  /** Where it is on both sides. */
  readonly differing: readonly string[];
}

/** What importing finds of one thing. It decides nothing: which states are written is each way's own. */
export function planThing<Mine, Theirs = Mine>(
  sides: Sides<Mine, Theirs>,
  { differing: differingIn, past }: Comparing<Mine, Theirs>,
): Planned<Mine, Theirs> {
  const { mine, theirs } = sides;
  const differing = mine === null || theirs === null ? [] : differingIn(mine, theirs);
  return { ...sides, differing, state: stateOf(sides, differing.length === 0, past) };
}

function stateOf<Mine, Theirs>(
  sides: Sides<Mine, Theirs>,
  isSame: boolean,
  past: Past<Mine, Theirs>,
): ImportState {
  if (sides.theirs === null) return past.changedThere(sides) ? 'removed' : 'mine';
  if (sides.mine === null) return past.changedHere(sides) ? 'mine' : 'new';
  if (isSame) return 'known';
  const changedThere = past.changedThere(sides);
  if (changedThere === past.changedHere(sides)) return 'conflict';
  return changedThere ? 'different' : 'mine';
}

/** All that is on either side, by what names it: theirs in their order, then what is only here. */
export function planAll<Key, Thing>(
  mine: Iterable<readonly [Key, Thing]>,
  theirs: Iterable<readonly [Key, Thing]>,
  comparing: Comparing<Thing>,
): (Planned<Thing> & { readonly key: Key })[] {
  const [here, there] = [new Map(mine), new Map(theirs)];
  return [...new Set([...there.keys(), ...here.keys()])].map((key) => ({
    key,
    ...planThing({ mine: here.get(key) ?? null, theirs: there.get(key) ?? null }, comparing),
  }));
}
