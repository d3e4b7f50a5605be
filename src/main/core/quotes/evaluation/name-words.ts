import { fold } from '../../contract/rules/fold';

const ARTICLE = /^(?:(?:the|an?|one|its|our|le|la|un|des)\s+|l'\s*)(?=\S)/;

/** A name without what spelling, typing and alphabets do to it: lower case, no accents, straight apostrophes. */
export function plainName(name: string): string {
  return fold(name)
    .replaceAll('`', "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a name, without signs around them and without a possessive. */
export function nameWords(name: string): string[] {
  return plainName(name)
    .split(' ')
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/'s$/, ''))
    .filter((word) => word !== '');
}

/** A phrase without its article and without signs: `the White House`, `White House`. */
export function withoutArticle(phrase: string): string {
  return plainName(phrase)
    .replace(ARTICLE, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Does a name end in these words? */
export function endsIn(words: readonly string[], ending: readonly string[]): boolean {
  const from = words.length - ending.length;
  return ending.length > 0 && from >= 0 && ending.every((word, index) => words[from + index] === word);
}
