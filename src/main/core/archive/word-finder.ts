import type { Database } from 'better-sqlite3';
import { fold } from '../contract/rules/fold';

/** From what was typed to the condition that an id is of a row that holds every word of it; null where there is no word. */
export type WordFinder = (typed: string, id: string) => string | null;

/** Up to so many found rows a statement begins with them; with more it looks each of its rows up among them. */
const FEW = 1_000;

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
 * No index helps with the middle of a word, so every row is folded, about two microseconds each. What was found is kept in a
 * table of this connection alone for the next page of the same words, as long as nothing was written, here or elsewhere.
 * @param name of that table
 * @param sql selects the ids of the rows that hold @words
 */
export function createWordFinder(db: Database, name: string, sql: string): WordFinder {
  db.exec(`CREATE TEMP TABLE IF NOT EXISTS ${name} (id INTEGER PRIMARY KEY)`);
  const empty = db.prepare<[]>(`DELETE FROM temp.${name}`);
  const fill = db.prepare<{ words: string }>(`INSERT INTO temp.${name} (id) ${sql}`);
  const written = db.prepare<[], number>('SELECT total_changes()').pluck();
  const state = (): string =>
    `${String(written.get())} ${String(db.pragma('data_version', { simple: true }))}`;
  let kept = { words: '', at: '', rows: 0 };
  return (typed, id) => {
    const words = wordsToFind(typed);
    if (words === null) return null;
    if (kept.words !== words || kept.at !== state()) {
      empty.run();
      const { changes } = fill.run({ words });
      kept = { words, at: state(), rows: changes };
    }
    // The sign keeps SQLite from beginning with a list that it takes for a short one.
    return `${kept.rows > FEW ? '+' : ''}${id} IN (SELECT id FROM temp.${name})`;
  };
}
