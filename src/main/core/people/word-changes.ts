import type { WordChange } from '../contract/sayings';

/**
 * What became of the words of a text in another: a shortest edit script over words, by the longest common
 * subsequence (Wagner & Fischer 1974, by rows). Words that fold to one form are the same.
 * @returns runs of words as each text writes them; a run that is the same is written as in `after`
 */
export function changeWords(
  before: string,
  after: string,
  fold: (word: string) => string,
): readonly WordChange[] {
  const old = wordsOf(before, fold);
  const now = wordsOf(after, fold);
  const lengths = commonLengths(
    old.map(({ folded }) => folded),
    now.map(({ folded }) => folded),
  );
  const changes: WordChange[] = [];
  const put = (kind: WordChange['kind'], text: string): void => {
    const last = changes.at(-1);
    if (last?.kind === kind) changes[changes.length - 1] = { kind, text: `${last.text} ${text}` };
    else changes.push({ kind, text });
  };
  let [i, j] = [0, 0];
  for (;;) {
    const gone = old[i];
    const come = now[j];
    if (gone !== undefined && gone.folded === come?.folded) {
      put('same', come.text);
      i++;
      j++;
    } else if (gone !== undefined && (come === undefined || at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      put('removed', gone.text);
      i++;
    } else if (come !== undefined) {
      put('added', come.text);
      j++;
    } else return changes;
  }
}

/** How many words two texts have in common, in one order. */
export function countCommon(one: readonly string[], other: readonly string[]): number {
  let below = new Uint32Array(other.length + 1);
  let row = new Uint32Array(other.length + 1);
  for (let i = one.length - 1; i >= 0; i--) {
    const word = one[i];
    for (let j = other.length - 1; j >= 0; j--) {
      row[j] = word === other[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
    [below, row] = [row, below];
  }
  return below[0] ?? 0;
}

/** How many words two texts have in common, in any order: at least as many as in one. */
export function countShared(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  return other.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count > 0;
  }).length;
}

/** For each pair of places, the length of the longest common subsequence from there on. */
function commonLengths(one: readonly string[], other: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const length =
        one[i] === other[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
      rows[i]?.fill(length, j, j + 1);
    }
  }
  return rows;
}

const at = (rows: readonly Uint32Array[], row: number, column: number): number => rows[row]?.[column] ?? 0;

/** A mark that stands alone, such as a dash between spaces, belongs to the word before it. */
function wordsOf(text: string, fold: (word: string) => string): { text: string; folded: string }[] {
  const words: { text: string; folded: string }[] = [];
  for (const word of text.trim().split(/\s+/u)) {
    const folded = fold(word);
    const last = words.at(-1);
    if (folded === '' && last !== undefined) last.text += ` ${word}`;
    else words.push({ text: word, folded });
  }
  return words;
}
