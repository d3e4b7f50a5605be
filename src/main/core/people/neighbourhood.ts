/** Which classes of namesakes are worth comparing, by the keys of their names. */
import { KeyRuns, Pairs } from './key-runs';
import { judge, LEAST_ROLE_WORDS, type Namesakes } from './judging';
import { acronymKeys, closeKeys, endKeys, initialKeys, organisationKeys, wholeKeys } from './name-keys';
import { keysOf } from './similar-names';

/** Classes are named by their places in the list. */
export function createNeighbourhood(classes: readonly Namesakes[]) {
  const { ends, close } = alikePairs(classes);
  const beside: number[][] = [];
  for (const [one, other] of close) {
    (beside[one] ??= []).push(other);
    (beside[other] ??= []).push(one);
  }

  return {
    /** Pairs that may be proposed whatever else is alike, each once; a class with itself where it has several members. */
    *pairsToLink(): Generator<readonly [number, number]> {
      for (const [index, own] of classes.entries()) {
        if (own.members.length > 1 && areCompared(own, own)) yield [index, index];
      }
      yield* close;
      for (const [one, other] of vaguePairsWithRole(classes, ends)) {
        if (beside[one]?.includes(other) !== true) yield [one, other];
      }
    },
    /**
     * Those with whom members of a class may be alike, itself among them, each once. For a surname alone these may be
     * many: those that are kept before others come first, so that who seeks two is soon content.
     */
    *near(index: number): Generator<number> {
      const own = classes[index];
      const seen = new Set<number>(beside[index]);
      yield* seen;
      if (own === undefined) return;
      for (const key of own.isVague ? vagueKeys(own) : []) {
        for (const other of ends.of(key)) {
          if (other === index || seen.has(other)) continue;
          seen.add(other);
          yield other;
        }
      }
      if (areCompared(own, own)) yield index;
    },
  };
}

/** Keys by which a surname alone finds whom it may mean, and a full name is found by one. */
const vagueKeys = ({ names }: Namesakes): readonly string[] => [
  ...new Set(
    names.filter(({ words }) => words.length > 0).flatMap((name) => [...endKeys(name), `= ${name.folded}`]),
  ),
];

/** Pairs of classes that are alike, two that are both but a surname left out; and all ends of names, surnames on side 1. */
function alikePairs(classes: readonly Namesakes[]): {
  readonly ends: KeyRuns;
  readonly close: readonly (readonly [number, number])[];
} {
  const ends = new KeyRuns();
  const same = new KeyRuns();
  const near = new KeyRuns();
  const across = new KeyRuns();
  for (const [index, own] of classes.entries()) {
    const side = own.isVague ? 1 : 0;
    for (const name of own.names) {
      if (own.kind === 'human' && name.words.length === 0) continue;
      same.add(name.folded, index, side);
      if (own.kind !== 'human') {
        for (const key of organisationKeys(name)) near.add(`words ${key}`, index);
        for (const { key, side: at } of acronymKeys(name)) across.add(`acronym ${key}`, index, at);
        continue;
      }
      for (const key of name.words.length > 1 ? wholeKeys(name) : []) across.add(`whole ${key}`, index, side);
      if (own.isVague) continue;
      for (const key of closeKeys(name)) near.add(key, index);
      for (const { key, side: at } of initialKeys(name)) across.add(`initial ${key}`, index, at);
    }
    if (own.kind === 'human') for (const key of vagueKeys(own)) ends.add(key, index, side);
  }
  const pairs = new Pairs();
  for (const { sides } of near.all()) addWithin(pairs, sides[0]);
  for (const { sides } of across.all()) addAcross(pairs, sides);
  for (const { sides } of same.all()) {
    addWithin(pairs, sides[0]);
    addAcross(pairs, sides);
  }
  return { ends, close: [...pairs.all()].filter(([one, other]) => areAlike(classes[one], classes[other])) };
}

function addWithin(pairs: Pairs, all: readonly number[]): void {
  for (const [at, one] of all.entries()) {
    for (let next = at + 1; next < all.length; next++) pairs.add(one, all[next] ?? one);
  }
}

function addAcross(pairs: Pairs, [one, other]: readonly [readonly number[], readonly number[]]): void {
  for (const left of one) for (const right of other) pairs.add(left, right);
}

function areAlike(one: Namesakes | undefined, other: Namesakes | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return (judge(one, other) !== null || judge(other, one) !== null) && areCompared(one, other);
}

/** Whether names of theirs share a key: what makes them alike may be others. */
function areCompared(one: Namesakes, other: Namesakes): boolean {
  const keys = new Set(one.names.flatMap((name) => keysOf(name, one.kind)));
  return other.names.some((name) => keysOf(name, other.kind).some((key) => keys.has(key)));
}

/**
 * Pairs of which at least one is but a surname that the other may bear, and whose roles have words in common: found by
 * those words, for a surname may be thousands'.
 */
function* vaguePairsWithRole(
  classes: readonly Namesakes[],
  ends: KeyRuns,
): Generator<readonly [number, number]> {
  const seen = new Pairs();
  for (const { sides } of ends.all()) {
    if (sides[1].length === 0) continue;
    const byWords = new KeyRuns();
    for (const index of sides.flat()) {
      const own = classes[index];
      for (const key of roleKeys(own)) byWords.add(key, index, own?.isVague === true ? 1 : 0);
    }
    for (const { sides: sharing } of byWords.all()) {
      addWithin(seen, sharing[1]);
      addAcross(seen, sharing);
    }
  }
  yield* seen.all();
}

/** As many words of a role together as make two roles one. */
function roleKeys(namesakes: Namesakes | undefined): readonly string[] {
  const keys = (namesakes?.roles ?? []).flatMap(({ words }) => {
    const sorted = words.toSorted();
    return sorted.flatMap((word, at) =>
      sorted.slice(at + LEAST_ROLE_WORDS - 1).map((next) => `${word} ${next}`),
    );
  });
  return [...new Set(keys)];
}
