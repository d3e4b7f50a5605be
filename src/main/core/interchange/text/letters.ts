/** A text without its blanks: what is left when two programs break and space the same words otherwise. */
export interface Letters {
  readonly letters: string;
  /** UTF-16 offset of each unit in the text. */
  readonly starts: readonly number[];
  /** What stood before each unit. */
  readonly gaps: readonly Gap[];
}

type Gap = 'none' | 'blank' | 'line-break';

export function lettersOf(text: string): Letters {
  const starts: number[] = [];
  const gaps: Gap[] = [];
  let letters = '';
  let gap: Gap = 'none';
  for (const { 0: piece, index } of text.matchAll(/\s+|\S+/gu)) {
    if (/^\s/u.test(piece)) {
      gap = /[\n\r]/u.test(piece) ? 'line-break' : 'blank';
      continue;
    }
    letters += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(index + unit);
      gaps.push(unit === 0 ? gap : 'none');
    }
    gap = 'none';
  }
  return { letters, starts, gaps };
}

/**
 * Whether words that agree letter by letter with a place in a text are divided into the same words there. A browser
 * joins two paragraphs without a blank, so that a line break of the text may be missing in them; any other blank may
 * come or go only beside a mark or in a script that writes none between words: "the rapist" is never "therapist".
 */
export function dividesAlike(words: Letters, text: Letters, at: number): boolean {
  return words.gaps.every((gap, nth) => {
    const there = text.gaps[at + nth] ?? 'none';
    if (nth === 0 || (gap === 'none') === (there === 'none')) return true;
    if (gap === 'none' && there === 'line-break') return true;
    return !isSpelt(words.letters.charAt(nth - 1)) || !isSpelt(words.letters.charAt(nth));
  });
}

const SPELT = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Part of a word in a script that writes blanks between words. */
const isSpelt = (unit: string): boolean => SPELT.test(unit) && !UNSPACED.test(unit);
