import { mirrored } from '../../pdf/text/bidi';

/** Letters that run from right to left: Hebrew, Arabic and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
/** What has no ink of its own, as soft hyphens at the ends of lines and signs of direction. */
const UNSEEN = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\u2066-\u2069\ufeff]+/gu;
/** Longer words are cut where a line is full. */
const LONGEST_WORD = 24;

/** Words as they are held against a page. */
export interface Stretch {
  readonly text: string;
  /** Its words, where some run from right to left; null where none does. */
  readonly words: readonly string[] | null;
}

/**
 * A text as it is compared with what a page prints: without what has no ink, in NFC, and with brackets that face one
 * way, because those in words from right to left are drawn turned round.
 */
export const comparable = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, oneWay);

export function stretchOf(words: string): Stretch {
  const text = comparable(words);
  return { text, words: RIGHT_TO_LEFT.test(text) ? lettersIn(words) : null };
}

function oneWay(character: string): string {
  const other = mirrored(character);
  return other < character ? other : character;
}

const lettersIn = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => word.slice(0, LONGEST_WORD));

/** What stands in a text where its comparable form has this, with its spaces; the comparable form where that was put together. */
export function asPrinted(text: string, found: string): string {
  const at = comparable(text).indexOf(found);
  if (at < 0) return found;
  const start = lengthBefore(text, at + 1) - 1;
  return text.slice(Math.max(0, start), lengthBefore(text, at + found.length));
}

/** The shortest beginning of a text whose comparable form is so long. */
function lengthBefore(text: string, length: number): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (comparable(text.slice(0, middle)).length < length) low = middle + 1;
    else high = middle;
  }
  return low;
}
