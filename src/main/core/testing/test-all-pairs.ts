/** For tests: the rule as it reads, over all pairs that share a key. It takes the square of what shares one. */
import { foldToWords } from '../contract/rules/fold';
import type { PersonId } from '../contract/ids';
import { SIMILARITIES, type Person, type SimilarPeople, type Similarity } from '../contract/people';
import {
  compareHumans,
  compareOrganisations,
  isFull,
  keysOf,
  readName,
  type ReadName,
} from '../people/similar-names';

/** A person with the names to compare. */
interface Candidate {
  readonly person: Person;
  readonly names: readonly ReadName[];
}

interface Proposal extends SimilarPeople {
  /** Whose name says less: it may belong to several. */
  readonly vague: PersonId;
}

/** These are said of many pairs: only one possible match, or a role in common, makes them worth a look. */
const VAGUE: ReadonlySet<Similarity> = new Set(['initial', 'surname', 'acronym']);
/** Roles speak for two people being one when they share this many words of at least four letters. */
const LEAST_ROLE_WORDS = 2;

/**
 * Who in the directory may be one person under two names, surest first. Nothing is merged by it: an analyst decides.
 * Anonymous sources and documents are never proposed: "a senior official" of two articles is two people.
 * @param distinctions pairs that an analyst has told apart
 */
export function compareAllPairs(
  people: readonly Person[],
  distinctions: readonly (readonly [PersonId, PersonId])[],
): readonly SimilarPeople[] {
  const apart = new Set(distinctions.map(([one, other]) => pairKey(one, other)));
  const candidates = people
    .filter(({ kind, quotes }) => quotes > 0 && (kind === 'human' || kind === 'organisation'))
    .map(toCandidate);
  const proposals = pairsToCompare(candidates)
    .filter(([one, other]) => !apart.has(pairKey(one.person.id, other.person.id)))
    .flatMap(([one, other]) => propose(one, other) ?? []);
  return onlyTelling(proposals)
    .sort(surestFirst)
    .map(({ people: pair, names, similarity, sharedRole }) => ({
      people: pair,
      names,
      similarity,
      sharedRole,
    }));
}

const pairKey = (one: PersonId, other: PersonId): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

/** A surname under which somebody was met says nothing more once their full name is known. */
function toCandidate(person: Person): Candidate {
  const names = [person.name, ...person.variants].map((name) => readName(name, person.kind));
  const full = names.filter(isFull);
  return { person, names: person.kind === 'human' && full.length > 0 ? full : names };
}

/** Every pair that has a key of a name in common, each once: others are not alike by any rule. */
function pairsToCompare(candidates: readonly Candidate[]): readonly [Candidate, Candidate][] {
  const byKey = new Map<string, Set<Candidate>>();
  for (const candidate of candidates) {
    for (const name of candidate.names) {
      for (const key of keysOf(name, candidate.person.kind)) {
        byKey.set(key, (byKey.get(key) ?? new Set()).add(candidate));
      }
    }
  }
  const pairs = new Map<string, [Candidate, Candidate]>();
  for (const sharing of byKey.values()) {
    const [...all] = sharing;
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        pairs.set(pairKey(one.person.id, other.person.id), [one, other]);
      }
    }
  }
  return [...pairs.values()];
}

function propose(one: Candidate, other: Candidate): Proposal | null {
  const [kept, merged] = keptFirst(one, other);
  let best: { similarity: Similarity; names: readonly [string, string] } | null = null;
  for (const left of kept.names) {
    for (const right of merged.names) {
      const similarity = compare(kept.person, left, merged.person, right);
      if (similarity === null) continue;
      if (best === null || rank(similarity) < rank(best.similarity)) {
        best = { similarity, names: [left.name, right.name] };
      }
    }
  }
  if (best === null) return null;
  return {
    ...best,
    people: [kept.person.id, merged.person.id],
    sharedRole: sharedRole(kept.person, merged.person),
    vague: merged.person.id,
  };
}

function compare(one: Person, left: ReadName, other: Person, right: ReadName): Similarity | null {
  // One name under two kinds is a slip of one of them; anything less says nothing.
  if (one.kind !== other.kind) return left.folded === right.folded ? 'same-name' : null;
  return one.kind === 'human' ? compareHumans(left, right) : compareOrganisations(left, right);
}

/** Whose name says more, then who is quoted more, then who was there first. */
function keptFirst(one: Candidate, other: Candidate): readonly [Candidate, Candidate] {
  const [left, right] = [mostTelling(one), mostTelling(other)];
  const order = right - left || other.person.quotes - one.person.quotes || one.person.id - other.person.id;
  return order <= 0 ? [one, other] : [other, one];
}

/** Letters of the longest name: a written-out name says more than initials or a surname. */
const mostTelling = ({ names }: Candidate): number =>
  Math.max(...names.map(({ words }) => words.filter(({ plain }) => plain.length > 1).length));

/** A role of the first that the second is given too, in much the same words. */
function sharedRole(one: Person, other: Person): string | null {
  const others = other.roles.map(({ role }) => wordsOfRole(role));
  const shared = one.roles.find(({ role }) => {
    const words = wordsOfRole(role);
    return others.some((those) => words.filter((word) => those.includes(word)).length >= LEAST_ROLE_WORDS);
  });
  return shared?.role ?? null;
}

const wordsOfRole = (role: string): readonly string[] => [
  ...new Set(
    foldToWords(role)
      .split(' ')
      .filter((word) => word.length >= 4),
  ),
];

/** Leaves out what would be said of many: a letter apart without a role in common, a surname that several bear. */
function onlyTelling(proposals: readonly Proposal[]): Proposal[] {
  const matches = new Map<PersonId, number>();
  for (const { vague, similarity } of proposals) {
    if (similarity !== 'one-letter') matches.set(vague, (matches.get(vague) ?? 0) + 1);
  }
  return proposals.filter(({ similarity, sharedRole: role, vague }) => {
    if (role !== null) return true;
    return similarity !== 'one-letter' && (!VAGUE.has(similarity) || matches.get(vague) === 1);
  });
}

const rank = (similarity: Similarity): number => SIMILARITIES.indexOf(similarity);

function surestFirst(one: Proposal, other: Proposal): number {
  return (
    rank(one.similarity) - rank(other.similarity) ||
    Number(other.sharedRole !== null) - Number(one.sharedRole !== null) ||
    one.people[0] - other.people[0] ||
    one.people[1] - other.people[1]
  );
}
