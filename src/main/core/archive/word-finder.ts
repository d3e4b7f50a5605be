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
    const list = [...new Set(fold(typed).split(/\s+/u).filter(Boolean))];
    if (list.length === 0) return null;
    const words = JSON.stringify(list);
    const at = `${String(written.get())} ${String(db.pragma('data_version', { simple: true }))}`;
    if (kept.words !== words || kept.at !== at) {
      kept = { words, at, found: JSON.stringify(find.all({ words })) };
    }
    return kept.found;
  };
}
