import { trimSpan } from '../../anchors/anchor';
import type { Span } from '../../contract/anchors';
import { canonicalText } from '../../ingest/canonical-text';

/** What `canonicalText` may take away or exchange: blanks, controls and what no reader can see. */
const FLEETING =
  /[\s\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;

/** U+FEFF is `\s` and yet invisible. */
const BLANK = /[^\S\uFEFF]|\u0085/u;

/** What may be joined with the character before it by NFC: marks, conjoining Hangul, and Kirat Rai vowels. */
const JOINING = /[\p{M}\u1160-\u11FF\uD7B0-\uD7FF\u{16D63}\u{16D67}]/u;

/** The characters of a text that last: where each starts and ends (UTF-16), and its letters in NFD. */
interface Lasting {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly letters: readonly string[];
}

export interface CanonicalForm {
  readonly text: string;
  /** Where a span of the given text stands in `text`, without blanks at its ends; null when nothing of it is left. */
  toCanonical(span: Span): Span | null;
}

/**
 * The canonical form of a foreign text, with the way from the one's offsets to the other's. Canonicalisation changes
 * blanks, takes away what is invisible and composes characters, and nothing else: so the characters that last are the
 * same in both texts, one by one, and the nth of the one is the nth of the other. Where that does not hold, null is
 * given instead of a map that might be wrong.
 */
export function canonicalForm(source: string): CanonicalForm | null {
  const text = canonicalText(source).toWellFormed();
  if (text === source) return { text, toCanonical: (span) => (trimSpan(text, span) === null ? null : span) };
  const before = lastingOf(source.toWellFormed());
  const after = lastingOf(text);
  if (before.letters.length !== after.letters.length) return null;
  if (before.letters.some((letters, nth) => letters !== after.letters[nth])) return null;
  return {
    text,
    toCanonical({ start, end }) {
      const first = firstAfter(before.ends, start);
      const next = firstFrom(before.starts, end);
      const from = after.starts[first];
      const to = after.ends[next - 1];
      return first < next && from !== undefined && to !== undefined ? { start: from, end: to } : null;
    },
  };
}

function lastingOf(text: string): Lasting {
  const starts: number[] = [];
  const ends: number[] = [];
  const letters: string[] = [];
  let joinable = false;
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    if (FLEETING.test(character)) {
      // A mark after a blank stands alone; one after something invisible joins what is before.
      if (BLANK.test(character)) joinable = false;
    } else if (joinable && JOINING.test(character)) {
      ends[ends.length - 1] = end;
      letters[letters.length - 1] = `${letters.at(-1) ?? ''}${character}`;
    } else {
      starts.push(at);
      ends.push(end);
      letters.push(character);
      joinable = true;
    }
    at = end;
  }
  return { starts, ends, letters: letters.map((written) => written.normalize('NFD')) };
}

/** Index of the first of these rising numbers that is greater. */
const firstAfter = (rising: readonly number[], bound: number): number => search(rising, (n) => n > bound);
/** Index of the first of these rising numbers that is no smaller. */
const firstFrom = (rising: readonly number[], bound: number): number => search(rising, (n) => n >= bound);

function search(rising: readonly number[], isBeyond: (number: number) => boolean): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBeyond(rising[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}
