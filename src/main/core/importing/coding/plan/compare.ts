import { createAliases, type Aliases } from '../../../coding/aliases';
import { viewCodebook } from '../../../coding/codebook-view';
import { isOf, keyOf, type Key } from '../../../coding/keys';
import {
  hasSeen,
  laterOf,
  registersOf,
  sameValue,
  type Fields,
  type Ledger,
  type Register,
  type Seen,
  type View,
} from '../../../coding/record';
import { isUntouched, type Starters } from '../../../coding/unwritten';
import type { Value } from '../../../coding/values';
import type { Uid } from '../../../contract/ids';
import type { ImportState } from '../../../contract/importing';
import { FOLLOWING, planAll, planThing, type Comparing, type Past, type Sides } from '../../plan';

/** A field that two analysts set without knowing of each other. */
export interface Conflict {
  readonly key: Key;
  readonly field: string;
  readonly mine: Register;
  readonly theirs: Register;
  /** Who set it later. */
  readonly kept: 'mine' | 'theirs';
}

/** Two archives that meet, and what they know. */
export interface Meeting {
  readonly mine: Ledger;
  readonly theirs: Ledger;
  /** Both as one. */
  readonly joined: Ledger;
  /** What each side knew of the other when it wrote its state: what was known was changed on purpose. */
  readonly seen: { readonly byMe: Seen; readonly byThem: Seen };
  readonly starters: Starters;
}

export function conflictsBetween(meeting: Meeting): Conflict[] {
  const { mine, theirs } = meeting;
  const aliases = createAliases(meeting.joined);
  const records = [...theirs].flatMap(([key, fields]) => {
    const own = isOf('theme', key) ? undefined : mine.get(key);
    return own === undefined ? [] : conflictsOf(key, own, fields, meeting, aliases);
  });
  const all = [...records, ...themeConflicts(meeting, aliases), ...openedRings(meeting, aliases)];
  return [...new Map(all.map((one) => [`${one.key} ${one.field}`, one])).values()];
}

function conflictsOf(
  key: Key,
  mine: Fields,
  theirs: Fields,
  { seen }: Meeting,
  aliases: Aliases,
): Conflict[] {
  const own = new Map(registersOf(mine));
  return registersOf(theirs).flatMap(([field, register]) => {
    const here = own.get(field);
    const { state } = planThing(
      { mine: here ?? null, theirs: register },
      {
        differing: (one, other) => (saysTheSame(field, one, other, aliases) ? [] : [field]),
        past: pastIn(seen),
      },
    );
    if (here === undefined || state !== 'conflict') return [];
    const kept = laterOf(here, register) === here ? 'mine' : 'theirs';
    return [{ key, field, mine: here, theirs: register, kept }];
  });
}

/** Who knew what the other had set changed it on purpose. */
function pastIn({ byMe, byThem }: Meeting['seen']): Past<Register> {
  const changedThere = ({ mine }: Sides<Register>): boolean => mine !== null && hasSeen(byThem, mine);
  return {
    changedThere,
    changedHere: (sides) => sides.theirs !== null && hasSeen(byMe, sides.theirs) && !changedThere(sides),
  };
}

/** A theme is the same under every uid that names it. */
function saysTheSame(field: string, one: Register, other: Register, { resolve }: Aliases): boolean {
  const named = ({ value }: Register): Value =>
    (field === 'parent' || field === 'into') && typeof value === 'string' ? resolve(value as Uid) : value;
  return sameValue(named(one), named(other));
}

/**
 * Themes that are one once both sides are: by their uid, because one side merged them, or because they bear one name.
 * A side that has them apart did not know that they are one, whatever else it knew of the other's.
 */
function themeConflicts(meeting: Meeting, aliases: Aliases): Conflict[] {
  const [mine, theirs] = [createAliases(meeting.mine), createAliases(meeting.theirs)];
  const others = Map.groupBy(theirs.themes(), aliases.resolve);
  return [...mine.themes()].flatMap((own) =>
    (others.get(aliases.resolve(own)) ?? []).flatMap((other) => {
      const [one, two] = [mine.record(own), theirs.record(other)];
      if (one === undefined || two === undefined) return [];
      const apart = own !== other;
      const { byMe, byThem } = meeting.seen;
      const seen = {
        byMe: apart && mine.resolve(other) !== own ? {} : byMe,
        byThem: apart && theirs.resolve(own) !== other ? {} : byThem,
      };
      return pairConflicts({ ...meeting, seen }, aliases, { own, one, other, two });
    }),
  );
}

interface Pair {
  readonly own: Uid;
  readonly one: Fields<'theme'>;
  readonly other: Uid;
  readonly two: Fields<'theme'>;
}

function pairConflicts(meeting: Meeting, aliases: Aliases, { own, one, other, two }: Pair): Conflict[] {
  const kept = aliases.resolve(own);
  const record = new Map(registersOf(aliases.record(kept) ?? one));
  const key = keyOf.theme(own === kept ? other : own);
  const untouched = (uid: Uid, field: string, register: Register): boolean =>
    isUntouched(meeting.starters, keyOf.theme(uid), field, register);
  return conflictsOf(key, one, two, meeting, aliases)
    .filter(({ field, mine, theirs }) => !untouched(own, field, mine) && !untouched(other, field, theirs))
    .filter(({ field }) => own === other || field !== 'present')
    .map((conflict) => {
      const now = record.get(conflict.field) ?? conflict.mine;
      return { ...conflict, kept: sameValue(now.value, conflict.mine.value) ? 'mine' : 'theirs' };
    });
}

/** Each put one theme below the other: what was set first does not count then. */
function openedRings({ mine, theirs, joined, seen }: Meeting, aliases: Aliases): Conflict[] {
  const view = viewCodebook(joined, aliases);
  const [here, there] = [createAliases(mine), createAliases(theirs)];
  return [...aliases.themes()].flatMap((uid): Conflict[] => {
    const key = keyOf.theme(uid);
    const set = aliases.record(uid)?.parent;
    const shown = view.get(key);
    if (shown?.parent !== null || set === undefined || set.value === null) return [];
    const latest = latestInRing(uid, aliases);
    if (latest === null) return [];
    const opened = { ...latest, value: null };
    const isMine = here.record(uid)?.parent === set || sameValue(here.record(uid)?.parent, set);
    const isTheirs = sameValue(there.record(uid)?.parent, set);
    if (isMine && !isTheirs && !hasSeen(seen.byThem, set)) {
      return [{ key, field: 'parent', mine: set, theirs: opened, kept: 'theirs' }];
    }
    if (isTheirs && !isMine && !hasSeen(seen.byMe, set)) {
      return [{ key, field: 'parent', mine: opened, theirs: set, kept: 'mine' }];
    }
    return [];
  });
}

/** The parent that was set last among themes that stand in a ring; null where the theme stands in none. */
function latestInRing(uid: Uid, { record, resolve }: Aliases): Register<Uid | null> | null {
  const passed = new Set<Uid>();
  let latest: Register<Uid | null> | null = null;
  for (let at: Uid = uid; !passed.has(at);) {
    passed.add(at);
    const parent = record(at)?.parent;
    if (parent === undefined || parent.value === null) return null;
    latest = latest === null ? parent : laterOf(latest, parent);
    at = resolve(parent.value);
    if (at === uid) return latest;
  }
  return null;
}

export interface Change {
  readonly key: Key;
  readonly state: Exclude<ImportState, 'known'>;
  readonly fields: readonly {
    readonly field: string;
    readonly before: Value | null;
    readonly after: Value;
  }[];
}

type Said = Readonly<Record<string, Value>>;

/** What has to be done to an archive that shows `before` for it to show `after`. */
export function changesBetween(before: View, after: View): Change[] {
  const comparing: Comparing<Said> = {
    differing: (old, said) => Object.keys(said).filter((field) => !sameValue(old[field], said[field])),
    past: FOLLOWING,
  };
  return planAll<Key, Said>(before, after, comparing).flatMap(({ key, state, mine, theirs, differing }) => {
    if (state === 'known') return [];
    const fields = differing.flatMap((field) => {
      const said = theirs?.[field];
      return said === undefined ? [] : [{ field, before: mine?.[field] ?? null, after: said }];
    });
    return [{ key, state, fields }];
  });
}
