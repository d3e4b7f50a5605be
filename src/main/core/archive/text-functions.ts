import type { Database } from 'better-sqlite3';
import { fold } from '../contract/rules/fold';
import { holdsWords } from '../contract/rules/holds-words';

/**
 * Gives SQL our own rules of when two spellings are one; SQLite's `lower()` knows only ASCII.
 * `folded(text)` is a text by `fold`; `holds_words(text, query)` is 1 where every word of the query stands in the text.
 * Both may be asked by our statements alone, never by the schema of an archive from outside.
 */
export function addTextFunctions(db: Database): void {
  db.function('folded', { deterministic: true, directOnly: true }, (text: unknown) =>
    typeof text === 'string' ? fold(text) : null,
  );
  db.function('holds_words', { deterministic: true, directOnly: true }, (text: unknown, query: unknown) =>
    holdsWords(typeof text === 'string' ? fold(text) : '', String(query)) ? 1 : 0,
  );
}
