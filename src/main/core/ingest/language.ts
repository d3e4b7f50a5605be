import { createLanguageFinder } from './trigrams';

/** Languages told apart by their trigrams, ISO 639-3 (as franc-min has them) → BCP 47. */
const LANGUAGES: Readonly<Record<string, string>> = {
  arb: 'ar',
  bul: 'bg',
  ces: 'cs',
  cmn: 'zh',
  deu: 'de',
  ell: 'el',
  eng: 'en',
  fra: 'fr',
  heb: 'he',
  hin: 'hi',
  hun: 'hu',
  ind: 'id',
  ita: 'it',
  jpn: 'ja',
  kor: 'ko',
  nld: 'nl',
  pes: 'fa',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  rus: 'ru',
  spa: 'es',
  swe: 'sv',
  tur: 'tr',
  ukr: 'uk',
};

const NAMES: Readonly<Record<string, string>> = {
  anglais: 'en',
  arabic: 'ar',
  english: 'en',
  français: 'fr',
  french: 'fr',
  german: 'de',
  deutsch: 'de',
  italian: 'it',
  polish: 'pl',
  russian: 'ru',
  spanish: 'es',
  turkish: 'tr',
  ukrainian: 'uk',
};

/** Fewer letters tell too little: a sentence or two. */
const LETTERS_NEEDED = /^(?:\P{L}*\p{L}){200}/u;
/** Trigrams settle long before this, and the answer was the same for all marked articles; the rest would only cost time. */
const LETTERS_READ = 2000;

/** The primary subtag of a stated language (BCP 47: `en_GB` → `en`), or that of its name; null if it is neither. */
export function statedLanguage(stated: string): string | null {
  const value = stated.trim().toLowerCase();
  return NAMES[value] ?? /^([a-z]{2,3})(?:[-_][a-z\d]+)*$/.exec(value)?.[1] ?? null;
}

const closestLanguage = createLanguageFinder(Object.keys(LANGUAGES));

/** The language that a text is written in, if it is long enough to tell. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, LETTERS_READ);
  if (!LETTERS_NEEDED.test(sample)) return null;
  return LANGUAGES[closestLanguage(sample) ?? ''] ?? null;
}
