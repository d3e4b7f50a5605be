import { createRequire } from 'node:module';
import createHyphenator from 'hyphen';

const read = createRequire(import.meta.url);

/** Liang's patterns, as TeX has them, by BCP 47 in lower case; read when a word of that language is first set. */
const PATTERNS: Readonly<Record<string, string>> = {
  bg: 'bg',
  cs: 'cs',
  de: 'de-1996',
  el: 'el-monoton',
  en: 'en-gb',
  'en-us': 'en-us',
  es: 'es',
  fr: 'fr',
  hu: 'hu',
  it: 'it',
  nl: 'nl',
  pl: 'pl',
  pt: 'pt',
  ro: 'ro',
  ru: 'ru',
  sv: 'sv',
  tr: 'tr',
  uk: 'uk',
};

/** Capitals begin names, which stay whole; German has them on every noun. */
const NAMES_AND_CODES = /\p{Lu}|[\p{N}@/_.][\p{L}\p{N}]/u;
const CODES = /\p{Lu}{2}|[\p{N}@/_.][\p{L}\p{N}]/u;
const SHORTEST = 6;
const LETTERS_BEFORE = 3;
const LETTERS_BEHIND = 3;
const WORDS_KEPT = 20_000;
const SOFT_HYPHEN = '\u00ad';

type Hyphenator = (words: string) => string;
const hyphenators = new Map<string, Hyphenator>();
const known = new Map<string, readonly number[]>();

/** Where a word of this language (BCP 47) may be broken, in UTF-16 units from its start; nowhere if that is not known. */
export function hyphenPoints(word: string, language: string): readonly number[] {
  const tag = language.toLowerCase();
  const primary = tag.split('-')[0] ?? tag;
  const patterns = PATTERNS[tag] ?? PATTERNS[primary];
  if (patterns === undefined || word.length < SHORTEST) return [];
  if ((primary === 'de' ? CODES : NAMES_AND_CODES).test(word)) return [];
  const key = `${patterns} ${word}`;
  let points = known.get(key);
  if (points === undefined) {
    if (known.size >= WORDS_KEPT) known.clear();
    points = findPoints(word, patterns);
    known.set(key, points);
  }
  return points;
}

function findPoints(word: string, patterns: string): number[] {
  // The package lowers by the machine's locale, which would make an i of Turkey on some: nothing is left to lower.
  const lowered = word.toLowerCase();
  if (lowered.length !== word.length) return [];
  const points: number[] = [];
  let at = 0;
  for (const character of hyphenatorOf(patterns)(lowered)) {
    if (character === SOFT_HYPHEN) points.push(at);
    else at += character.length;
  }
  return points.filter((point) => hasLetters(word, point));
}

function hasLetters(word: string, point: number): boolean {
  const before = /[\p{L}\p{M}]*$/u.exec(word.slice(0, point))?.[0].length ?? 0;
  const behind = /^[\p{L}\p{M}]*/u.exec(word.slice(point))?.[0].length ?? 0;
  return before >= LETTERS_BEFORE && behind >= LETTERS_BEHIND;
}

function hyphenatorOf(patterns: string): Hyphenator {
  let hyphenator = hyphenators.get(patterns);
  if (hyphenator === undefined) {
    hyphenator = createHyphenator(read(`hyphen/patterns/${patterns}.js`), { html: false });
    hyphenators.set(patterns, hyphenator);
  }
  return hyphenator;
}
