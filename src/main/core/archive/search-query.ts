/**
 * Turns what was typed into an FTS5 expression (sqlite.org/fts5.html#full_text_query_syntax) that cannot be wrong: every
 * word stands in quotation marks, so that no operator is ever read out of it. All words must occur, the last one as
 * the beginning of a word; words that the user put in quotation marks must follow each other.
 * U+0000, which would end the expression, is a blank.
 * Null when there is no word to look for.
 */
export function toMatch(query: string): string | null {
  const parts = [...query.replaceAll('\0', ' ').matchAll(/["“”«»]([^"“”«»]*)["“”«»]|[^\s"“”«»]+/gu)]
    .map(([whole, phrase]) => ({ words: phrase ?? whole, isPhrase: phrase !== undefined }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
  const last = parts.at(-1);
  if (last === undefined) return null;
  return parts
    .map((part) => `"${part.words}"${part === last && isPrefix(part, query) ? '*' : ''}`)
    .join(' AND ');
}

/** One letter begins too many words to be worth finding; a blank after a word says that it is complete. */
function isPrefix({ words, isPhrase }: { words: string; isPhrase: boolean }, query: string): boolean {
  return !isPhrase && !/\s$/u.test(query) && words.replace(/[^\p{L}\p{N}]/gu, '').length >= 2;
}
