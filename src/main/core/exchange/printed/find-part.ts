import type { Stretch } from './comparable-text';
import type { PrintedPart } from './printed-parts';

/** Digits of the number of a page. */
const PAGE_NUMBER = /\d{1,5}/uy;
/** UTF-16 units that are compared while words from right to left are looked for. */
const MOST_COMPARED = 2_000_000;

/** How many UTF-16 units of a page's text are this part, if it stands there; null if it does not. */
export function lengthAt(text: string, at: number, { stretches, isNumbered }: PrintedPart): number | null {
  let end = at;
  for (const stretch of stretches) {
    if (!standsAt(text, end, stretch)) return null;
    end += stretch.text.length;
  }
  if (!isNumbered) return end - at;
  PAGE_NUMBER.lastIndex = end;
  const number = PAGE_NUMBER.exec(text)?.[0];
  return number === undefined ? null : end + number.length - at;
}

/** Where a part stands first from here on; null where it stands nowhere. */
export function find(text: string, from: number, part: PrintedPart): { at: number; length: number } | null {
  const [first] = part.stretches;
  if (first === undefined) return null;
  let left = MOST_COMPARED;
  for (let at = next(text, from, first); at >= 0 && left > 0; at = next(text, at + 1, first)) {
    const length = lengthAt(text, at, part);
    if (length !== null) return { at, length };
    left -= first.words === null ? 1 : first.text.length;
  }
  return null;
}

/**
 * Whether a stretch is drawn here. Its characters stand in the order in which they are read, unless words of it run from
 * right to left: a line is drawn from left to right, so that its pieces may come in any order. Then the same characters
 * must stand here, and every word of the stretch among them.
 */
function standsAt(text: string, at: number, { text: stretch, words }: Stretch): boolean {
  if (words === null) return text.startsWith(stretch, at);
  const window = text.slice(at, at + stretch.length);
  return words.every((word) => window.includes(word)) && sorted(window) === sorted(stretch);
}

const sorted = (text: string): string => text.split('').sort().join('');

function next(text: string, from: number, { text: stretch, words }: Stretch): number {
  if (words === null) return text.indexOf(stretch, from);
  return from + stretch.length <= text.length ? from : -1;
}
