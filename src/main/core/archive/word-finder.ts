import type { Database } from 'better-sqlite3';
import { wordsOf } from '../contract/rules/holds-words';
import { addTextFunctions } from './text-functions';

/** From what was typed to the condition that an id is of a row that holds every word of it; null where there is no word. */
export type WordFinder = (typed: string, id: string) => string | null;

/** Up to so many found rows a statement begins with them; with more it looks each of its rows up among them. */
const FEW = 1_000;

/** @returns the different words of what was typed, folded; null where there is none */
export function wordsToFind(typed: string): string | null {
  const words = wordsOf(typed);
  return words.length === 0 ? null : words.join(' ');
}

/** The rows that are looked through. */
interface Searched {
  /** Tables, and where need be conditions: what stands after FROM, without the end of a WHERE. */
  readonly from: string;
  readonly where?: string;
  readonly id: string;
  /** The words of a row. */
  readonly text: string;
}

/**
 * No index helps with the middle of a word, so every row is folded, about two microseconds each. What was found is kept in a
 * table of this connection alone for the next page of the same words, as long as nothing was written, here or elsewhere; and
 * for words that hold these, as they come letter by letter, only what was found is looked through.
 * @param name of that table
 */
export function createWordFinder(
  db: Database,
  name: string,
  { from, where = 'TRUE', id: rowId, text }: Searched,
): WordFinder {
  addTextFunctions(db);
  db.exec(`CREATE TEMP TABLE IF NOT EXISTS ${name} (id INTEGER PRIMARY KEY)`);
  const found = `SELECT ${rowId} FROM ${from} WHERE ${where} AND holds_words(${text}, @words)`;
  const empty = db.prepare<[]>(`DELETE FROM temp.${name}`);
  const fill = db.prepare<{ words: string }>(`INSERT INTO temp.${name} (id) ${found}`);
  const narrow = db.prepare<{ words: string }>(
    `DELETE FROM temp.${name} WHERE id NOT IN (${found} AND ${rowId} IN (SELECT id FROM temp.${name}))`,
  );
  const written = db.prepare<[], number>('SELECT total_changes()').pluck();
  const state = (): string =>
    `${String(written.get())} ${String(db.pragma('data_version', { simple: true }))}`;
  let kept = { words: '', at: '', rows: 0 };
  const find = (words: string): number => {
    if (kept.at === state() && isWithin(kept.words, words)) return kept.rows - narrow.run({ words }).changes;
    empty.run();
    return fill.run({ words }).changes;
  };
  return (typed, id) => {
    const words = wordsToFind(typed);
    if (words === null) return null;
    if (kept.words !== words || kept.at !== state()) {
      const rows = find(words);
      kept = { words, at: state(), rows };
    }
    // The sign keeps SQLite from beginning with a list that it takes for a short one.
    return `${kept.rows > FEW ? '+' : ''}${id} IN (SELECT id FROM temp.${name})`;
  };
}

/** Whether all rows that hold the later words hold the earlier ones too. */
const isWithin = (earlier: string, later: string): boolean =>
  wordsOf(earlier).every((word) => wordsOf(later).some((other) => other.includes(word)));
