import type { Span } from '../../contract/anchors';

/** Turns UTF-16 offsets of one text into positions that count characters of another kind, and back. */
export interface CharacterCount {
  /** How many characters the text has. */
  readonly length: number;
  /** Of a UTF-16 offset; one inside a character counts as its end. */
  toPosition(offset: number): number;
  toOffset(position: number): number;
}

const SURROGATE_PAIR = /[\u{10000}-\u{10FFFF}]/gu;
const PAIR_OR_LINE_END = /[\u{10000}-\u{10FFFF}]|\r\n/gu;

/** Unicode code points: what REFI-QDA and Web Annotation count. */
export const codePointsOf = (text: string): CharacterCount => countBy(text, SURROGATE_PAIR);

/** Code points, but a Windows line end is one: so some programs count. */
export const codePointsWithShortLineEnds = (text: string): CharacterCount => countBy(text, PAIR_OR_LINE_END);

/** UTF-16 units: what a program in JavaScript counts when it does not think of it. */
export const utf16UnitsOf = (text: string): CharacterCount => ({
  length: text.length,
  toPosition: (offset) => offset,
  toOffset: (position) => position,
});

/** Only the characters of two units are kept: of those before a place depends all that differs. */
function countBy(text: string, wide: RegExp): CharacterCount {
  const wides = Array.from(text.matchAll(wide), ({ index }) => index);
  return {
    length: text.length - wides.length,
    toPosition: (offset) => offset - countUntil(wides.length, (nth) => (wides[nth] ?? 0) < offset),
    toOffset: (position) => position + countUntil(wides.length, (nth) => (wides[nth] ?? 0) - nth < position),
  };
}

/** How many of the first numbers satisfy what is true up to some number and false from there on. */
function countUntil(length: number, isBefore: (nth: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A span in positions as a span in UTF-16 offsets, or null where it leaves the text or is the wrong way round. */
export function offsetsOf(count: CharacterCount, { start, end }: Span): Span | null {
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start;
  if (!inside || end > count.length) return null;
  return { start: count.toOffset(start), end: count.toOffset(end) };
}
