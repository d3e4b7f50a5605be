import { MOST_WORDS } from '../contract/search';
import { foldToWords } from '../contract/rules/fold';
import { indexedForm, type SoughtPhrase } from './search-marks';
import type { Spellings } from './search-spellings';

/** What a query looks for, and how much of it is too much. */
export interface ReadQuery {
  /** An FTS5 expression; null when there is no word to look for. */
  readonly match: string | null;
  /** Letters and digits of the beginning that is looked for; 0 where only whole words are. */
  readonly beginning: number;
  /** The same, to find it in a text. */
  readonly sought: readonly SoughtPhrase[];
  /** Different words beyond `MOST_WORDS`: they are not looked for. */
  readonly leftOut: number;
}

interface Term {
  readonly words: string;
  readonly isPhrase: boolean;
}

/**
 * Turns what was typed into an FTS5 expression (sqlite.org/fts5.html#full_text_query_syntax) that cannot be wrong: every
 * word stands in quotation marks, so that no operator is ever read out of it. All words must occur, the last one as
 * the beginning of a word; words that the user put in quotation marks must follow each other.
 * U+0000, which would end the expression, is a blank.
 *
 * Equal words are looked for once: FTS5 would go through every text again for each.
 * @param spellings of a folded word; what was typed is looked for as well
 * @param shortest letters and digits that the beginning of a word needs to be looked for as one
 */
export function readQuery(
  query: string,
  spellings: Spellings = (word) => [word],
  shortest = SHORTEST_BEGINNING,
): ReadQuery {
  const terms = [...query.replaceAll('\0', ' ').matchAll(/["“”«»]([^"“”«»]*)["“”«»]|[^\s"“”«»]+/gu)]
    .map(([whole, phrase]): Term => ({ words: phrase ?? whole, isPhrase: phrase !== undefined }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
  const last = terms.at(-1);
  const different = new Map<string, readonly Way[]>();
  for (const term of terms) {
    const form = foldToWords(term.words);
    // A word that must occur begins with itself: its beginning need not be looked for too.
    if (different.has(form)) continue;
    const isPrefix = term === last && lettersOfBeginning(term, query) >= shortest;
    different.set(form, waysOf(term, isPrefix, spellings));
  }
  const sought = [...different.values()].slice(0, MOST_WORDS);
  return {
    beginning: last === undefined ? 0 : lettersOfBeginning(last, query),
    match: sought.length === 0 ? null : sought.map(expression).join(' AND '),
    sought: sought.flat().map(({ text, isPrefix }) => ({ words: indexedForm(text).split(' '), isPrefix })),
    leftOut: different.size - sought.length,
  };
}

/** One letter begins too many words to be worth finding. */
const SHORTEST_BEGINNING = 2;

/** A blank after a word, or quotation marks around it, say that it is complete: then it is the beginning of none. */
function lettersOfBeginning({ words, isPhrase }: Term, query: string): number {
  return isPhrase || /\s$/u.test(query) ? 0 : words.replace(/[^\p{L}\p{N}]/gu, '').length;
}

/** A phrase as it goes into an expression. */
interface Way {
  readonly text: string;
  readonly isPrefix: boolean;
}

/** A word or phrase in all the ways that texts of the archive spell it. */
function waysOf({ words }: Term, isPrefix: boolean, spellings: Spellings): readonly Way[] {
  const parts = foldToWords(words).split(' ');
  const spelt = parts
    .map((part, index) => spellings(part, isPrefix && index === parts.length - 1))
    .reduce<readonly string[]>(
      (begun, ways) => begun.flatMap((start) => ways.map((way) => `${start} ${way}`)).slice(0, MOST_PHRASES),
      [''],
    );
  const typed = [indexedForm(words), words.toLowerCase()];
  const all = [words, ...spelt.map((phrase) => phrase.trim()).filter((phrase) => !typed.includes(phrase))];
  return all.map((text) => ({ text, isPrefix }));
}

function expression(ways: readonly Way[]): string {
  const phrases = ways.map(({ text, isPrefix }) => `"${text}"${isPrefix ? '*' : ''}`);
  return phrases.length === 1 ? (phrases[0] ?? '') : `(${phrases.join(' OR ')})`;
}

/** Of one phrase of several words, each spelt in several ways. */
const MOST_PHRASES = 32;
