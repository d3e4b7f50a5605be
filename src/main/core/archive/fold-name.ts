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
  const words = fold(name).split(' ');
  const bare = words.filter((word) => !HONORIFICS.has(word));
  return (bare.length > 0 ? bare : words).join(' ');
}

/** Lower case, without diacritics, with one space where anything but letters and digits stood. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
