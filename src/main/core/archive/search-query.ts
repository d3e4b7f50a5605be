import { MOST_WORDS } from '../contract/search';

/** What a query looks for, and how much of it is too much. */
export interface ReadQuery {
  /** An FTS5 expression; null when there is no word to look for. */
  readonly match: string | null;
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
 */
export function readQuery(query: string): ReadQuery {
  const terms = [...query.replaceAll('\0', ' ').matchAll(/["“”«»]([^"“”«»]*)["“”«»]|[^\s"“”«»]+/gu)]
    .map(([whole, phrase]): Term => ({ words: phrase ?? whole, isPhrase: phrase !== undefined }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
  const last = terms.at(-1);
  const different = new Map<string, string>();
  for (const term of terms) {
    const form = indexedForm(term.words);
    // A word that must occur begins with itself: its beginning need not be looked for too.
    if (different.has(form)) continue;
    different.set(form, `"${term.words}"${term === last && isPrefix(term, query) ? '*' : ''}`);
  }
  const sought = [...different.values()].slice(0, MOST_WORDS);
  return {
    match: sought.length === 0 ? null : sought.join(' AND '),
    leftOut: different.size - sought.length,
  };
}

/** One letter begins too many words to be worth finding; a blank after a word says that it is complete. */
function isPrefix({ words, isPhrase }: Term, query: string): boolean {
  return !isPhrase && !/\s$/u.test(query) && words.replace(/[^\p{L}\p{N}]/gu, '').length >= 2;
}

/** Words as the index compares them (`unicode61 remove_diacritics 2`): no case, no diacritics, no signs between. */
function indexedForm(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
