import { fold } from '../contract/rules/fold';

/**
 * Words made comparable for keyword matching: folded to lower case without diacritics, and cut back by a few
 * safe rules of English and French inflection. Both keyword and passage go through it, so a stem need not be
 * a word, only the same for the forms that belong together.
 */

/**
 * Plurals (-s, -es, -ies, French -aux, -eaux), then -ed and -ing with a doubled consonant undone, then a mute
 * final e. Short words stay as they are: too much would fall together (`war`, `ware`; `red`, `ring`).
 * No derivation: `deter` and `deterrence` are two keywords.
 */
function stem(folded: string): string {
  return withoutMuteE(withoutVerbEnding(singular(folded)));
}

function singular(word: string): string {
  if (word.length < 4) return word;
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^sui]s$/.test(word)) return word.slice(0, -1);
  return word;
}

function withoutVerbEnding(word: string): string {
  const ending = /(?:ing|[^e]ed)$/.exec(word);
  if (ending === null) return word;
  const base = word.slice(0, word.endsWith('ing') ? -3 : -2);
  if (base.length < 3 || !/[aeiouy]/.test(base)) return word;
  return /([bdgmnprt])\1$/.test(base) ? base.slice(0, -1) : base;
}

function withoutMuteE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

/** So many different words are remembered with their stems; an archive's language seldom has more in use. */
const REMEMBERED = 50_000;
const stems = new Map<string, string>();

/** The stem of a word as written. Texts repeat their words, so each is worked out once. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= REMEMBERED) stems.clear();
  const found = stem(fold(word));
  stems.set(word, found);
  return found;
}
