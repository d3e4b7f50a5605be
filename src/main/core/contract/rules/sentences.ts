/**
 * Sentences of canonical text, for everything but the extraction of quotes, which reads a whole quotation as one word.
 * A rule of our own and not `Intl.Segmenter`: its rules (UAX 29) know no abbreviations, and its data differ between the
 * releases of Node and Electron, so that two machines would count other sentences.
 */
import type { Span } from '../anchors';
import { ABBREVIATIONS, BEFORE_NUMBERS, SMALL_ABBREVIATIONS } from './abbreviations';
import { paragraphsOf } from './paragraphs';

/**
 * Where a sentence may end: signs that end one, what closes with it, and a blank; or a line break before the entry of a
 * list. The signs of Chinese and Japanese need no blank.
 */
const END =
  /(?<sign>[.!?…‽؟۔।॥]+)(?:["'”’“‘»«›‹)\]}*_]|[ \u00a0\u202f]»)*(?=\s|$)|[。！？]+[」』”’）]*|\n(?=[ \t]*(?:[-–—•*]|\d+[.)])[ \t\u00a0\u202f])/gu;

/** The last word before a full stop, with full stops within: `Dr`, `U.S`, `3.5`. Nothing is longer that matters. */
const LAST_WORD = /[\p{L}\p{M}\p{N}]+(?:[.’'-][\p{L}\p{M}\p{N}]+)*$/u;
const LONGEST_WORD = 24;

const MONTH =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/u;

/**
 * All sentences in their order, without the blanks around them. Between two there are only blanks, and a paragraph ends
 * its last sentence whether a full stop does or not. The same everywhere: nothing depends on a language or on where it runs.
 * @returns UTF-16 offsets of the whole text; no sentence is empty
 */
export function sentencesOf(text: string): Span[] {
  return paragraphsOf(text).flatMap((paragraph) => sentencesIn(text, paragraph));
}

/** The sentences of one paragraph: see `sentencesOf`. */
export function sentencesIn(text: string, { start, end }: Span): Span[] {
  const paragraph = text.slice(start, end);
  const sentences: Span[] = [];
  let from = 0;
  const put = (to: number): void => {
    const words = paragraph.slice(from, to);
    const first = from + words.length - words.trimStart().length;
    if (words.trim() !== '') {
      sentences.push({ start: start + first, end: start + first + words.trim().length });
      from = to;
    }
  };
  for (const { index, 0: ending, groups } of paragraph.matchAll(END)) {
    const sign = groups?.sign;
    if (
      sign === undefined ||
      endsAt(paragraph, { from, sign: index, length: sign.length, end: index + ending.length })
    ) {
      put(index + ending.length);
    }
  }
  put(paragraph.length);
  return sentences;
}

interface Ending {
  /** Where the sentence began. */
  readonly from: number;
  /** Where its sign stands, and how many characters that has. */
  readonly sign: number;
  readonly length: number;
  /** Behind what closes with it. */
  readonly end: number;
}

function endsAt(text: string, { from, sign, length, end }: Ending): boolean {
  // What opens or parts stands before the next word; “Why?” he asked goes on with a small letter.
  const next =
    /^[^\p{L}\p{N}\n]*\n?[^\p{L}\p{N}\n]*/u.exec(text.slice(end, end + LONGEST_WORD))?.[0].length ?? 0;
  const after = text.slice(end + next, end + next + LONGEST_WORD);
  if (/^\p{Ll}/u.test(after)) return false;
  if (length > 1 || text.charAt(sign) !== '.') return true;
  const before = text.slice(Math.max(from, sign - LONGEST_WORD), sign);
  const word = LAST_WORD.exec(before)?.[0] ?? '';
  if (end > sign + 1 || word === '') return true;
  const isNumber = /^\p{N}/u.test(after);
  if (/^\p{N}+$/u.test(word)) return !(word.length < 3 && (before.trim() === word || MONTH.test(after)));
  // Initials and what is put together of them; before words in quotation marks the initial was a grade or a point.
  if (/^\p{L}\p{M}*(?:\.\p{L}\p{M}*)*$/u.test(word)) return /^\s*["“‘«„»]/u.test(text.slice(end));
  const small = word.toLowerCase();
  if (BEFORE_NUMBERS.has(small)) return !isNumber;
  if (SMALL_ABBREVIATIONS.has(small)) return false;
  return !(ABBREVIATIONS.has(small) && /^\p{Lu}/u.test(word));
}

/** The sentence around an offset, within its paragraph; of two, the one that begins later. Blanks belong to the one before. */
export function sentenceAt(text: string, paragraph: Span, offset: number): Span {
  const sentences = sentencesIn(text, paragraph);
  return sentences.findLast(({ start }) => start <= offset) ?? sentences[0] ?? paragraph;
}
