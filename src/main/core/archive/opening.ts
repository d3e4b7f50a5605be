import { LONGEST_LINE } from '../contract/quote-pages';

/** As much of a passage as a line of a list shows; never half a surrogate pair. */
export function openingOf(words: string): string {
  if (words.length <= LONGEST_LINE) return words;
  const cutsPair = /[\ud800-\udbff]$/u.test(words.slice(0, LONGEST_LINE));
  return `${words.slice(0, LONGEST_LINE - (cutsPair ? 1 : 0))}…`;
}
