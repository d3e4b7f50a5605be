import type { Database } from 'better-sqlite3';
import { fold } from '../contract/rules/fold';

/** Finds rows by words; see `createWordFinder`. */
export type WordFinder = (typed: string) => string | null;

/**
 * Gives SQL `holds_words(words, text)`: whether each of the words (a JSON array, folded) stands somewhere in the text, once
 * that is folded. The folding is ours, not SQLite's.
 */
export function teachWords(db: Database): void {
  let asked = '';
  let words: readonly string[] = [];
  db.function('holds_words', { deterministic: true }, (given: unknown, text: unknown) => {
    if (given !== asked) {
      asked = String(given);
      words = JSON.parse(asked) as string[];
    }
    const folded = fold(String(text));
    return words.every((word) => folded.includes(word)) ? 1 : 0;
  });
}

/** @returns the different words of what was typed, folded, as a JSON array; null where there is none */
export function wordsToFind(typed: string): string | null {
  const words = [...new Set(fold(typed).split(/\s+/u).filter(Boolean))];
  return words.length === 0 ? null : JSON.stringify(words);
}

/**
 * No index helps with the middle of a word, so every row is folded, about two microseconds each. What was found is kept for
 * the next page of the same words, as long as nothing was written, here or through another connection.
 * @param sql selects the `id` of the rows that hold @words
 * @returns from what was typed to the ids of the rows that hold every word of it, as a JSON array; null where there is no word
 */
export function createWordFinder(db: Database, sql: string): WordFinder {
  const find = db.prepare<{ words: string }, number>(sql).pluck();
  const written = db.prepare<[], number>('SELECT total_changes()').pluck();
  let kept = { words: '', at: '', found: '' };
  return (typed) => {
    const words = wordsToFind(typed);
    if (words === null) return null;
    const at = `${String(written.get())} ${String(db.pragma('data_version', { simple: true }))}`;
    if (kept.words !== words || kept.at !== at) {
      kept = { words, at, found: JSON.stringify(find.all({ words })) };
    }
    return kept.found;
  };
}
