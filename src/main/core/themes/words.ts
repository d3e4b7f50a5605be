import { stemOf } from './stem';

/** A word of a passage: its stem, and where it stands (UTF-16 offsets in the passage). */
export interface Word {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /%|[\p{L}\p{M}\p{N}]+/gu;

/** The words of a passage in order; a percent sign counts as one. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const end = match.index + match[0].length;
    words.push({ stem: stemOf(match[0]), start: match.index, end });
  }
  return words;
}
