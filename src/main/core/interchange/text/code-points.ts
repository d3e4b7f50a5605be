import type { Span } from '../../contract/anchors';

/** Turns UTF-16 offsets of one text into positions that count characters of another kind, and back. */
export interface CharacterCount {
  /** How many characters the text has: the last position. */
  readonly length: number;
  /** Of a UTF-16 offset; one inside a character counts as its start. */
  toPosition(offset: number): number;
  toOffset(position: number): number;
}

/** How a program counts the characters of a text. */
export interface CountingWay {
  readonly unit: 'code-point' | 'utf-16';
  /** As they are written; or a Windows line end is one character; or a bare LF is two, as if it were one. */
  readonly lineEnds: 'written' | 'one' | 'two';
  /** How many of the byte order marks in front of the text are characters of it. */
  readonly marks: number;
}

/** Unicode code points of the text without its mark: what REFI-QDA and Web Annotation count. */
export const SPECIFIED: CountingWay = { unit: 'code-point', lineEnds: 'written', marks: 0 };

export const codePointsOf = (text: string): CharacterCount => countBy(text, SPECIFIED);

/** What a program in JavaScript counts when it does not think of it. */
export const utf16UnitsOf = (text: string): CharacterCount => countBy(text, { ...SPECIFIED, unit: 'utf-16' });

/** A character that counts for more or less than its UTF-16 units. */
interface Odd {
  /** UTF-16 offset of its start. */
  readonly offset: number;
  readonly position: number;
  /** What must be added to an offset behind it, this character and all before it taken together. */
  readonly shift: number;
}

/** @param text without its byte order marks */
export function countBy(text: string, way: CountingWay): CharacterCount {
  const odds: Odd[] = [];
  let shift = way.marks;
  for (const { 0: character, index } of text.matchAll(/[\u{10000}-\u{10FFFF}]|\r\n|\n/gu)) {
    const more = countOf(character, way) - character.length;
    if (more === 0) continue;
    odds.push({ offset: index, position: index + shift, shift: shift + more });
    shift += more;
  }
  const shiftAfter = (isBefore: (odd: Odd) => boolean): number => lastOf(odds, isBefore)?.shift ?? way.marks;
  const toPosition = (offset: number): number => offset + shiftAfter((odd) => odd.offset < offset);
  return {
    length: toPosition(text.length),
    toPosition,
    toOffset: (position) => Math.max(0, position - shiftAfter((odd) => odd.position < position)),
  };
}

function countOf(character: string, { unit, lineEnds }: CountingWay): number {
  if (character === '\n') return lineEnds === 'two' ? 2 : 1;
  if (character === '\r\n') return lineEnds === 'one' ? 1 : 2;
  return unit === 'code-point' ? 1 : 2;
}

/** The last of those that satisfy what is true up to some place and false from there on. */
function lastOf<T>(list: readonly T[], isBefore: (one: T) => boolean): T | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && isBefore(one)) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}

/** A span in positions as a span in UTF-16 offsets, or null where it leaves the text or is the wrong way round. */
export function offsetsOf(count: CharacterCount, { start, end }: Span): Span | null {
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start;
  if (!inside || end > count.length) return null;
  return { start: count.toOffset(start), end: count.toOffset(end) };
}
