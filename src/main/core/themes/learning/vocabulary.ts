import type { Word } from '../words';
import { FUNCTION_WORDS } from './function-words';

/** A word or a pair of neighbours stands in the vocabulary when so many passages of the examples hold it. */
const FEWEST_PASSAGES = 2;
/** Pairs are told by one number, `first * PAIR + second`: far below 2^53 for any vocabulary. */
const PAIR = 2 ** 26;

/** Hears of each feature once a passage: its column, and the words `first` to `last` (indexes) that are it. */
export type FeatureVisitor = (column: number, first: number, last: number) => void;

export interface Vocabulary {
  /** How many columns it has. */
  readonly size: number;
  /** Columns below this one are words, the others pairs. */
  readonly words: number;
  /** The features of a passage, in the order of its words. */
  visit(words: readonly Word[], visitor: FeatureVisitor): void;
}

/** The words, and pairs of neighbouring words, that the examples have in common. Words that mean nothing alone count in pairs only. */
export function learnVocabulary(passages: readonly (readonly Word[])[]): Vocabulary {
  const ids = numbered(common(passages, (words) => words.map(({ stem }) => stem)));
  const wordColumns = new Map<number, number>();
  for (const [stem, id] of ids) if (!FUNCTION_WORDS.has(stem)) wordColumns.set(id, wordColumns.size);
  const idsOf = (words: readonly Word[]): number[] => words.map(({ stem }) => ids.get(stem) ?? -1);
  const pairsOf = (words: readonly Word[]): number[] => {
    const known = idsOf(words);
    return known.flatMap((id, at) => pairAt(known, at, id) ?? []);
  };
  const pairAt = (known: readonly number[], at: number, first: number): number | null => {
    const second = known[at + 1];
    if (first === -1 || second === undefined || second === -1) return null;
    return wordColumns.has(first) || wordColumns.has(second) ? first * PAIR + second : null;
  };
  const pairColumns = numbered(common(passages, pairsOf), wordColumns.size);
  const size = wordColumns.size + pairColumns.size;
  const seen = new Uint32Array(size);
  let turn = 0;
  const once = (column: number | undefined, first: number, last: number, visitor: FeatureVisitor): void => {
    if (column === undefined || seen[column] === turn) return;
    seen[column] = turn;
    visitor(column, first, last);
  };
  return {
    size,
    words: wordColumns.size,
    visit(words, visitor) {
      turn = turn === 0xffff_ffff ? 1 : turn + 1;
      const known = idsOf(words);
      for (const [at, id] of known.entries()) {
        if (id === -1) continue;
        once(wordColumns.get(id), at, at, visitor);
        const pair = pairAt(known, at, id);
        if (pair !== null) once(pairColumns.get(pair), at, at + 1, visitor);
      }
    },
  };
}

/** What stands in several passages, in the order in which it was first met. */
function common<Thing>(
  passages: readonly (readonly Word[])[],
  thingsOf: (words: readonly Word[]) => readonly Thing[],
): Thing[] {
  const counts = new Map<Thing, number>();
  for (const words of passages) {
    for (const thing of new Set(thingsOf(words))) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  }
  return [...counts].flatMap(([thing, count]) => (count >= FEWEST_PASSAGES ? [thing] : []));
}

function numbered<Thing>(things: readonly Thing[], from = 0): Map<Thing, number> {
  return new Map(things.map((thing, index) => [thing, from + index]));
}
