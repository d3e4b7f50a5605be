import { fold } from './fold';

/** The different words of a query, folded. */
export const wordsOf = (query: string): readonly string[] => [
  ...new Set(fold(query).split(/\s+/).filter(Boolean)),
];

/** The query asked last: a list of thousands is asked the same one a row at a time. */
let last = { query: '', words: wordsOf('') };

/** True when every word of `query` stands somewhere in the text, given folded. An empty query is in every text. */
export const holdsWords = (folded: string, query: string): boolean => {
  if (last.query !== query) last = { query, words: wordsOf(query) };
  return last.words.every((word) => folded.includes(word));
};
