/** Who in the directory may be one person under two names: found by keys, not by comparing everybody with everybody. */
import type { PersonId } from '../contract/ids';
import type { Compared, SimilarPeople } from '../contract/people';
import {
  createReader,
  isKept,
  isTelling,
  isWorthAlone,
  judge,
  rankOf,
  type Judgement,
  type Namesakes,
  type Reader,
} from './judging';
import { createNeighbourhood } from './neighbourhood';

/** Two classes of namesakes of whom every two are proposed, but for those told apart. */
interface Link {
  readonly other: number;
  /** Where a namesake of this class is kept; null where that is not proposed. */
  readonly kept: Judgement | null;
  /** Where one of the other is. */
  readonly merged: Judgement | null;
}

export interface LookAlikes {
  /** How many pairs are proposed. */
  readonly total: number;
  /** Everybody of whom somebody is proposed. */
  readonly people: readonly PersonId[];
  /** Proposals for a person, surest first. */
  of(id: PersonId): readonly SimilarPeople[];
  /** All of them, surest first: as many as `total`. */
  all(): readonly SimilarPeople[];
}

/**
 * Who in the directory may be one person under two names, surest first. Nothing is merged by it: an analyst decides.
 * Anonymous sources and documents are never proposed: "a senior official" of two articles is two people.
 * @param distinctions pairs that an analyst has told apart
 * @param read reads names and roles; one that is kept has read most of them when people are compared again
 */
export function findLookAlikes(
  people: readonly Compared[],
  distinctions: readonly (readonly [PersonId, PersonId])[],
  read: Reader = createReader(),
): LookAlikes {
  const classes = groupNamesakes(people, read);
  const classOf = new Map(classes.flatMap(({ members }, index) => members.map(({ id }) => [id, index])));
  const apart = pairsBothWays(distinctions);
  const neighbourhood = createNeighbourhood(classes);
  const links = linksOf(classes, neighbourhood);
  const singles = singlesOf(classes, neighbourhood, apart);

  function* proposedWith(person: Compared, index: number): Generator<SimilarPeople> {
    const own = classes[index];
    if (own === undefined) return;
    const told = apart.get(person.id);
    for (const { other, kept, merged } of links[index] ?? []) {
      const theirs = classes[other];
      if (theirs === undefined) continue;
      for (const member of theirs.members) {
        if (member.id === person.id || told?.has(member.id) === true) continue;
        const isFirst = isKept(own, person, theirs, member);
        const judgement = isFirst ? kept : merged;
        if (judgement === null) continue;
        yield { ...judgement, people: isFirst ? [person.id, member.id] : [member.id, person.id] };
      }
    }
    yield* singles.get(person.id) ?? [];
  }

  const proposed: PersonId[] = [];
  for (const [index, { members }] of classes.entries()) {
    for (const person of members) {
      if (proposedWith(person, index).next().done !== true) proposed.push(person.id);
    }
  }
  const of = (id: PersonId): readonly SimilarPeople[] => {
    const index = classOf.get(id);
    const person = index === undefined ? undefined : classes[index]?.members.find((one) => one.id === id);
    return person === undefined || index === undefined
      ? []
      : [...proposedWith(person, index)].sort(surestFirst);
  };
  return {
    total: countOf(classes, links, apart, classOf) + new Set([...singles.values()].flat()).size,
    people: proposed,
    of,
    all: () => proposed.flatMap((id) => of(id).filter(({ people: [kept] }) => kept === id)).sort(surestFirst),
  };
}

/** Classes of namesakes, in the order in which one is kept before another. */
function groupNamesakes(people: readonly Compared[], read: Reader): readonly Namesakes[] {
  const compared = people.filter(
    ({ kind, quotes }) => quotes > 0 && (kind === 'human' || kind === 'organisation'),
  );
  const groups = Map.groupBy(compared, ({ kind, names, roles }) => JSON.stringify([kind, names, roles]));
  return [...groups.values()]
    .map((members) => read(members))
    .sort((one, other) => {
      const [first, second] = [one.members[0], other.members[0]];
      if (first === undefined || second === undefined) return 0;
      return isKept(one, first, other, second) ? -1 : 1;
    });
}

type Neighbourhood = ReturnType<typeof createNeighbourhood>;

/** Both ways: each class has its links to all others, and to itself where its members are alike. */
function linksOf(classes: readonly Namesakes[], neighbourhood: Neighbourhood): readonly (readonly Link[])[] {
  const links: Link[][] = classes.map(() => []);
  const link = (one: number, other: number): void => {
    const [left, right] = [classes[one], classes[other]];
    if (left === undefined || right === undefined) return;
    const kept = left.telling < right.telling ? null : tellingOnly(judge(left, right));
    const merged = right.telling < left.telling ? null : tellingOnly(judge(right, left));
    if (kept === null && merged === null) return;
    links[one]?.push({ other, kept, merged });
    if (one !== other) links[other]?.push({ other: one, kept: merged, merged: kept });
  };
  for (const [one, other] of neighbourhood.pairsToLink()) link(one, other);
  return links;
}

const tellingOnly = (judgement: Judgement | null): Judgement | null =>
  judgement !== null && isTelling(judgement) ? judgement : null;

/** Whoever says little, where only one other may be meant: by both of them. */
function singlesOf(
  classes: readonly Namesakes[],
  neighbourhood: Neighbourhood,
  apart: Apart,
): ReadonlyMap<PersonId, readonly SimilarPeople[]> {
  const singles = new Map<PersonId, SimilarPeople[]>();
  for (const [index, own] of classes.entries()) {
    const near = judgedNear(index, classes, neighbourhood);
    for (const person of own.members) {
      const only = onlyMatch(person, own, near, apart.get(person.id));
      if (only === null || isTelling(only.judgement) || !isWorthAlone(only.judgement)) continue;
      const proposal: SimilarPeople = { ...only.judgement, people: [only.kept, person.id] };
      for (const id of proposal.people) singles.set(id, [...(singles.get(id) ?? []), proposal]);
    }
  }
  return singles;
}

interface Judged {
  readonly theirs: Namesakes;
  readonly judgement: Judgement;
}

/** The classes into which members of one may be merged, each judged once and no earlier than it is asked for. */
function judgedNear(
  index: number,
  classes: readonly Namesakes[],
  neighbourhood: Neighbourhood,
): () => Generator<Judged> {
  const own = classes[index];
  const known: Judged[] = [];
  const coming = neighbourhood.near(index);
  return function* () {
    yield* known;
    for (let next = coming.next(); next.done !== true; next = coming.next()) {
      const theirs = classes[next.value];
      if (own === undefined || theirs === undefined || theirs.telling < own.telling) continue;
      const judgement = judge(theirs, own);
      if (judgement === null || judgement.similarity === 'one-letter') continue;
      const judged = { theirs, judgement };
      known.push(judged);
      yield judged;
    }
  };
}

/** Into whom a person would be merged, if there is but one: as soon as there is a second, the search ends. */
function onlyMatch(
  person: Compared,
  own: Namesakes,
  near: () => Generator<Judged>,
  told: ReadonlySet<PersonId> | undefined,
): { readonly kept: PersonId; readonly judgement: Judgement } | null {
  let only: { readonly kept: PersonId; readonly judgement: Judgement } | null = null;
  for (const { theirs, judgement } of near()) {
    for (const member of theirs.members) {
      // In the order in which they are kept before others: who follows is not kept before this one either.
      if (member.id === person.id || !isKept(theirs, member, own, person)) break;
      if (told?.has(member.id) === true) continue;
      if (only !== null) return null;
      only = { kept: member.id, judgement };
    }
  }
  return only;
}

type Apart = ReadonlyMap<PersonId, ReadonlySet<PersonId>>;

function pairsBothWays(pairs: readonly (readonly [PersonId, PersonId])[]): Apart {
  const apart = new Map<PersonId, Set<PersonId>>();
  for (const [one, other] of pairs) {
    apart.set(one, (apart.get(one) ?? new Set()).add(other));
    apart.set(other, (apart.get(other) ?? new Set()).add(one));
  }
  return apart;
}

/** How many pairs the links propose, without going through them. */
function countOf(
  classes: readonly Namesakes[],
  links: readonly (readonly Link[])[],
  apart: Apart,
  classOf: ReadonlyMap<PersonId, number>,
): number {
  let count = 0;
  for (const [index, own] of classes.entries()) {
    for (const { other, kept, merged } of links[index] ?? []) {
      const theirs = classes[other];
      if (theirs === undefined || other < index) continue;
      if (other === index) count += (own.members.length * (own.members.length - 1)) / 2;
      else if (kept !== null && merged !== null) count += own.members.length * theirs.members.length;
      else count += keptPairs(kept === null ? theirs : own, kept === null ? own : theirs);
    }
  }
  for (const [one, others] of apart) {
    for (const other of others) {
      if (one < other && isProposed(one, other, classes, links, classOf)) count -= 1;
    }
  }
  return count;
}

/** Of how many pairs the first is kept. */
function keptPairs(one: Namesakes, other: Namesakes): number {
  if (one.telling !== other.telling) {
    return one.telling > other.telling ? one.members.length * other.members.length : 0;
  }
  let [before, pairs] = [0, 0];
  for (const member of other.members) {
    for (let next = one.members[before]; next !== undefined; next = one.members[before]) {
      if (!isKept(one, next, other, member)) break;
      before += 1;
    }
    pairs += before;
  }
  return pairs;
}

function isProposed(
  one: PersonId,
  other: PersonId,
  classes: readonly Namesakes[],
  links: readonly (readonly Link[])[],
  classOf: ReadonlyMap<PersonId, number>,
): boolean {
  const [left, right] = [classOf.get(one), classOf.get(other)];
  if (left === undefined || right === undefined) return false;
  const [own, theirs] = [classes[left], classes[right]];
  const link = links[left]?.find((there) => there.other === right);
  const person = own?.members.find(({ id }) => id === one);
  const member = theirs?.members.find(({ id }) => id === other);
  if (!own || !theirs || !link || !person || !member) return false;
  return (isKept(own, person, theirs, member) ? link.kept : link.merged) !== null;
}

function surestFirst(one: SimilarPeople, other: SimilarPeople): number {
  return (
    rankOf(one.similarity) - rankOf(other.similarity) ||
    Number(other.sharedRole !== null) - Number(one.sharedRole !== null) ||
    one.people[0] - other.people[0] ||
    one.people[1] - other.people[1]
  );
}
