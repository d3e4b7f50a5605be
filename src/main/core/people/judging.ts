/** Whether two are proposed as one person, and why: what is said of all who have the same names and the same roles. */
import type { PersonId } from '../contract/ids';
import {
  SIMILARITIES,
  type Compared,
  type Person,
  type PersonKind,
  type Similarity,
} from '../contract/people';
import { foldToWords } from '../contract/rules/fold';
import { compareHumans, compareOrganisations, isFull, readName, type ReadName } from './similar-names';

/** A person of the directory as they are compared. */
export const toCompared = ({ id, kind, name, variants, roles, quotes }: Person): Compared => ({
  id,
  kind,
  names: [name, ...variants],
  roles: [...new Set(roles.map(({ role }) => role))],
  quotes,
});

/** Everybody with the same names and the same roles: what is so of one of them is so of all. */
export interface Namesakes {
  readonly kind: PersonKind;
  readonly names: readonly ReadName[];
  readonly roles: readonly ReadRole[];
  /** Letters of the longest name: a written-out name says more than initials or a surname. */
  readonly telling: number;
  /** Only a surname is known. */
  readonly isVague: boolean;
  /** Whoever is quoted more first, then whoever was there first: the order in which one is kept before another. */
  readonly members: readonly Compared[];
}

interface ReadRole {
  readonly role: string;
  readonly words: readonly string[];
}

/** Why one may be merged into another. */
export interface Judgement {
  readonly similarity: Similarity;
  readonly names: readonly [kept: string, merged: string];
  readonly sharedRole: string | null;
}

/** These are said of many pairs: only one possible match, or a role in common, makes them worth a look. */
const VAGUE: ReadonlySet<Similarity> = new Set(['initial', 'surname', 'acronym']);
/** Roles speak for two people being one when they share this many words of at least four letters. */
export const LEAST_ROLE_WORDS = 2;

export const rankOf = (similarity: Similarity): number => SIMILARITIES.indexOf(similarity);

/** Whether it is worth a look whatever else is alike. A letter apart is nothing without a role in common. */
export const isTelling = ({ similarity, sharedRole }: Judgement): boolean =>
  sharedRole !== null || (similarity !== 'one-letter' && !VAGUE.has(similarity));

/** Whether it is worth a look where nothing else is alike. */
export const isWorthAlone = ({ similarity }: Judgement): boolean => VAGUE.has(similarity);

/** @param members of one kind, with the same names and roles */
export type Reader = (members: readonly Compared[]) => Namesakes;

/** Reads names and roles once, however many bear them. */
export function createReader(): Reader {
  const names = { human: new Map<string, ReadName>(), organisation: new Map<string, ReadName>() };
  const roles = new Map<string, ReadRole>();
  const nameOf = (name: string, kind: 'human' | 'organisation'): ReadName => {
    const known = names[kind].get(name) ?? readName(name, kind);
    names[kind].set(name, known);
    return known;
  };
  const roleOf = (role: string): ReadRole => {
    const known = roles.get(role) ?? { role, words: wordsOfRole(role) };
    roles.set(role, known);
    return known;
  };
  return (members) => {
    const [{ kind, names: given, roles: held } = NOBODY] = members;
    const read = given.map((name) => nameOf(name, kind === 'human' ? 'human' : 'organisation'));
    const worded = read.filter(({ words }) => words.length > 0); // “” beside a name says nothing
    const all = kind === 'human' && worded.length > 0 ? worded : read;
    const full = all.filter(isFull);
    // A surname under which somebody was met says nothing more once their full name is known.
    const known = kind === 'human' && full.length > 0 ? full : all;
    return {
      kind,
      names: known,
      roles: held.map(roleOf),
      telling: Math.max(...known.map(({ words }) => words.filter(({ plain }) => plain.length > 1).length)),
      isVague: kind === 'human' && full.length === 0,
      members: members.toSorted((one, other) => other.quotes - one.quotes || one.id - other.id),
    };
  };
}

const NOBODY: Compared = { id: 0 as PersonId, kind: 'anonymous', names: [], roles: [], quotes: 0 };

/** What speaks for merging the second into the first; null when nothing does. */
export function judge(kept: Namesakes, merged: Namesakes): Judgement | null {
  let best: Pick<Judgement, 'similarity' | 'names'> | null = null;
  for (const left of kept.names) {
    for (const right of merged.names) {
      const similarity = compare(kept.kind, left, merged.kind, right);
      if (similarity === null) continue;
      if (best === null || rankOf(similarity) < rankOf(best.similarity)) {
        best = { similarity, names: [left.name, right.name] };
      }
    }
  }
  return best === null ? null : { ...best, sharedRole: sharedRole(kept, merged) };
}

/** Is the first kept when the two are merged? Whose name says more, then who is quoted more, then who was there first. */
export function isKept(one: Namesakes, person: Compared, other: Namesakes, another: Compared): boolean {
  if (one.telling !== other.telling) return one.telling > other.telling;
  return person.quotes === another.quotes ? person.id < another.id : person.quotes > another.quotes;
}

function compare(one: PersonKind, left: ReadName, other: PersonKind, right: ReadName): Similarity | null {
  // One name under two kinds is a slip of one of them; anything less says nothing.
  if (one !== other) return left.folded === right.folded ? 'same-name' : null;
  return one === 'human' ? compareHumans(left, right) : compareOrganisations(left, right);
}

/** A role of the first that the second is given too, in much the same words. */
function sharedRole(one: Namesakes, other: Namesakes): string | null {
  const shared = one.roles.find(({ words }) =>
    other.roles.some(
      ({ words: those }) => words.filter((word) => those.includes(word)).length >= LEAST_ROLE_WORDS,
    ),
  );
  return shared?.role ?? null;
}

const wordsOfRole = (role: string): readonly string[] => [
  ...new Set(
    foldToWords(role)
      .split(' ')
      .filter((word) => word.length >= 4),
  ),
];
