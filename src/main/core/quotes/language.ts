import { ENGLISH_MARKERS, FRENCH_MARKERS } from './words/function-words';

export type Language = 'en' | 'fr';

/** Units read to tell the language: some three hundred words. */
const SAMPLE = 2_000;

/** French or English: as stated, else by which small words are commoner. Anything else is read by the English rules. */
export function languageOf(text: string, stated?: string | null): Language {
  if (stated !== undefined && stated !== null && stated !== '') return /^fr\b/i.test(stated) ? 'fr' : 'en';
  let balance = 0;
  for (const [word] of text
    .slice(0, SAMPLE)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    if (FRENCH_MARKERS.has(word)) balance += 1;
    if (ENGLISH_MARKERS.has(word)) balance -= 1;
  }
  return balance > 0 ? 'fr' : 'en';
}
