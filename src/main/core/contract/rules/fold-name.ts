import { fold, foldToWords } from './fold';

/** Titles of address and degrees, which come and go before one name (English, French, German). */
const HONORIFICS = new Set(
  'dr prof professor professeur mr mrs ms miss mme mlle madame monsieur herr frau sir dame lord lady hon rev phd'.split(
    ' ',
  ),
);

/**
 * The form under which two spellings of a name are one: no case, no diacritics, no punctuation, no honorifics. Nothing
 * else is dropped: a surname alone is not its bearer's full name.
 */
export function foldName(name: string): string {
  const words = foldToWords(name).split(' ');
  const bare = words.filter((word) => !HONORIFICS.has(word));
  return (bare.length > 0 ? bare : words).join(' ');
}

/**
 * The form under which two names of themes are one: no case, no diacritics, one space for each gap. All else tells them
 * apart: EU is not EU+, and C, C++ and C# are three. Finer than `foldToWords`: what is one here is one there.
 */
export function foldTheme(name: string): string {
  return fold(name).replace(/\s+/gu, ' ').trim();
}
