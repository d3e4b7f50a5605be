import { squeezedForm } from './squeezed';

/**
 * What programs call a passage: its words (QualCoder), its first words with the mark of a cut (ATLAS.ti, MAXQDA), a
 * number (“Quotation 12:3”, “line:6”), what the analyst liked to call it, or nothing.
 */
export interface PassageName {
  /** In canonical form with single blanks, without the mark of a cut. */
  readonly words: string;
  /** Whether it says that it goes on. */
  readonly isCut: boolean;
}

const CUT = /\s*(?:…|\.\.\.)$/u;

/** A shorter beginning of a passage says too little about it. */
const LEAST_BEGINNING = 4;
/** UTF-16 units: a name of this length that stands in the text is no label by chance. */
const SPEAKS_FOR_ITSELF = 16;

export function passageName(written: string): PassageName {
  const line = squeezedForm(written).trim();
  return { words: line.replace(CUT, '').trim(), isCut: CUT.test(line) };
}

/** How far a passage is called after its words: 2 if by all of them, 1 if by the first, else 0. */
export function agreementWith({ words, isCut }: PassageName, passage: string): 0 | 1 | 2 {
  if (words === '') return 0;
  // A whole chapter need not be looked at to know how it begins.
  const said = comparable(passage.slice(0, 4 * words.length + 64));
  const name = comparable(words);
  if (said === name) return isCut ? 1 : 2;
  return (isCut || words.length >= LEAST_BEGINNING) && said.startsWith(name) ? 1 : 0;
}

export const isCalledAfter = (name: PassageName, passage: string): boolean =>
  agreementWith(name, passage) > 0;

/** One form for what programs and people type in several. */
const comparable = (text: string): string =>
  squeezedForm(text)
    .trim()
    .normalize('NFKC')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐-―−]/gu, '-');

/** Characters by which a program that counts from one, or up to the last character, says a passage longer or shorter. */
const SLACK = 1;
/** A word of this length has too many of nearly its length beside it. */
const LEAST_WITH_SLACK = 6;

/** Whether a passage of so many characters can be these words and no more; a run of blanks may count for up to four. */
export function hasLengthOf({ words, isCut }: PassageName, characters: number): boolean {
  if (isCut) return false;
  const blanks = words.split(' ').length - 1;
  const [shortest, longest] = [Array.from(words).length, words.length + 3 * blanks];
  const slack = shortest < LEAST_WITH_SLACK ? 0 : SLACK;
  return characters >= shortest - slack && characters <= longest + slack;
}

/** Whether a name that stands in the text must be words of it: long, or said to go on. */
export const isSurelyWords = ({ words, isCut }: PassageName): boolean =>
  words.length >= SPEAKS_FOR_ITSELF || (isCut && words.length >= LEAST_BEGINNING);
