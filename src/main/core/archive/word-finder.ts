import type { Database } from 'better-sqlite3';
import { wordsOf } from '../contract/rules/holds-words';
import { addTextFunctions } from './text-functions';

/** Finds rows by words; see `createWordFinder`. */
export type WordFinder = (typed: string) => string | null;

/** @returns the different words of what was typed, folded; null where there is none */
export function wordsToFind(typed: string): string | null {
  const words = wordsOf(typed);
  return words.length === 0 ? null : words.join(' ');
}

/**
 * No index helps with the middle of a word, so every row is folded, about two microseconds each. What was found is kept for
 * the next page of the same words, as long as nothing was written, here or through another connection.
 * @param sql selects the `id` of the rows that hold @words, by `holds_words` of `text-functions.ts`
 * @returns from what was typed to the ids of the rows that hold every word of it, as a JSON array; null where there is no word
 */
export function createWordFinder(db: Database, sql: string): WordFinder {
  addTextFunctions(db);
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
