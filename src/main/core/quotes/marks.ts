import type { Span } from '../contract/anchors';
import { isSpace } from './paragraphs';

/** Marks that may close one another, however carelessly they were typed or pasted. */
export type MarkFamily = 'double' | 'guillemet' | 'angle' | 'single';

/** One quotation mark, normalised: which family, and which ways it can face here. */
export interface Mark extends Span {
  readonly family: MarkFamily;
  readonly opens: boolean;
  readonly closes: boolean;
  /** A single mark that could also be a plural's apostrophe: `the dockers' wags`. */
  readonly doubtful: boolean;
}

/** A mark may be a character, or the entity that a careless copy left in its place. */
const MARK = /``|''|<<|>>|["“”„‟«»‹›'‘’‚‛＂]|&(?:quot|ldquo|rdquo|laquo|raquo|lsquo|rsquo|#34|#39|apos);/g;
const LETTER = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe: '90s, 'cause, 'em. */
const ELIDED = /^(?:\d\d(?:s\b|\b(?!\d))|(?:cause|em|til|till|tis|twas|round|bout|n|cuz|nuff)\b)/i;

type Facing = 'opens' | 'closes' | 'either';
const FACING: Readonly<Record<string, readonly [MarkFamily, Facing]>> = {
  '"': ['double', 'either'],
  '＂': ['double', 'either'],
  '&quot;': ['double', 'either'],
  '&#34;': ['double', 'either'],
  "''": ['double', 'either'],
  '``': ['double', 'opens'],
  '“': ['double', 'opens'],
  '&ldquo;': ['double', 'opens'],
  '‟': ['double', 'opens'],
  '„': ['double', 'opens'],
  '”': ['double', 'closes'],
  '&rdquo;': ['double', 'closes'],
  '«': ['guillemet', 'opens'],
  '<<': ['guillemet', 'opens'],
  '>>': ['guillemet', 'closes'],
  '&laquo;': ['guillemet', 'opens'],
  '»': ['guillemet', 'closes'],
  '&raquo;': ['guillemet', 'closes'],
  '‹': ['angle', 'opens'],
  '›': ['angle', 'closes'],
  "'": ['single', 'either'],
  '&#39;': ['single', 'either'],
  '&apos;': ['single', 'either'],
  '‘': ['single', 'opens'],
  '‚': ['single', 'opens'],
  '‛': ['single', 'opens'],
  '&lsquo;': ['single', 'opens'],
  '’': ['single', 'closes'],
  '&rsquo;': ['single', 'closes'],
};

/** The quotation marks of one paragraph, without apostrophes, measures (6'2") and decades ('90s). */
export function marksOf(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  let low = false;
  let straight = false;
  let reversed = false;
  // Searched in the paragraph alone: in the whole text, a paragraph without marks would cost the way to the next one.
  for (const found of text.slice(paragraph.start, paragraph.end).matchAll(MARK)) {
    const sign = found[0];
    const start = paragraph.start + found.index;
    const mark = markAt(text, paragraph, start, sign, { low, straight, reversed });
    if (mark === null) continue;
    if (sign === '»' || sign === '«') reversed = sign === '»' && mark.opens;
    if (mark.family === 'double' && sign !== '„') straight = !straight;
    if (sign === '„') low = true;
    else if (low && mark.closes) low = false;
    marks.push(mark);
  }
  return marks;
}

function markAt(
  text: string,
  paragraph: Span,
  start: number,
  sign: string,
  open: { readonly low: boolean; readonly straight: boolean; readonly reversed: boolean },
): Mark | null {
  const [family, facing] = FACING[sign] ?? ['double', 'either'];
  const end = start + sign.length;
  const before = start > paragraph.start ? text.charCodeAt(start - 1) : SPACE;
  const after = end < paragraph.end ? text.charCodeAt(end) : SPACE;
  if (isDigit(before) && isMeasure(text, paragraph, start, after, sign, open.straight)) return null;
  if (family === 'single') return singleMark(text, { start, end }, before, after, facing);
  // „low–high“ closes with the sign that opens “elsewhere”.
  if (sign === '“' && open.low) return { start, end, family, opens: false, closes: true, doubtful: false };
  if (facing !== 'either') {
    const mistyped =
      isMistyped(sign, before, after) ||
      (sign === '»' && isSpace(before) && isLetter(after)) ||
      (sign === '«' && open.reversed);
    const opens = (facing === 'opens') !== mistyped;
    return { start, end, family, opens, closes: !opens, doubtful: false };
  }
  const openable = !isSpace(after) && !isLetter(before);
  const closable = !isSpace(before) && !OPENING.has(before) && !isLetter(after);
  const neither = openable === closable;
  return { start, end, family, opens: openable || neither, closes: closable || neither, doubtful: neither };
}

/** Does the space around a curly mark say that its opposite was meant? */
function isMistyped(sign: string, before: number, after: number): boolean {
  if (sign === '”') return isSpace(before) && isLetter(after);
  return sign === '“' && /[.,!?…]/.test(String.fromCharCode(before)) && !isLetter(after);
}

function singleMark(text: string, span: Span, before: number, after: number, facing: Facing): Mark | null {
  const { start, end } = span;
  const inner = isLetter(before);
  if (inner && isLetter(after)) return null;
  const opens = facing !== 'closes' && !inner && !isSpace(after) && !startsElided(text, end, after);
  const closes = facing !== 'opens' && !isSpace(before) && !isLetter(after);
  if (!opens && !closes) return null;
  const possessive = closes && SIBILANT.has(before) && after === SPACE && isLetter(text.charCodeAt(end + 1));
  return { start, end, family: 'single', opens, closes, doubtful: possessive };
}

function startsElided(text: string, end: number, after: number): boolean {
  return isLetter(after) && ELIDED.test(text.slice(end, end + 6));
}

/** Feet and inches, minutes and seconds, after a digit: 6'2" and 160' booms, unless a quotation waits to be closed. */
function isMeasure(
  text: string,
  paragraph: Span,
  start: number,
  after: number,
  sign: string,
  open: boolean,
): boolean {
  if (!/^["'”’]$/.test(sign)) return false;
  if (isDigit(after)) return true;
  const lead = text.slice(Math.max(paragraph.start, start - 12), start);
  const goesOn = /^[ -][\p{Ll}\d]/u.test(text.slice(start + 1, start + 3));
  if (sign === "'" || sign === '’') return goesOn && /(?:^|[\s(])\d{1,4}$/.test(lead);
  return /\d['’′] ?\d{1,2}(?:\.\d+)?$/.test(lead) || (!open && goesOn && /[\s(]\d{1,3}$/.test(lead));
}

const SPACE = 0x20;
const SIBILANT: ReadonlySet<number> = new Set(Array.from('sxzSXZ', (letter) => letter.charCodeAt(0)));
const OPENING: ReadonlySet<number> = new Set(Array.from('([—', (sign) => sign.charCodeAt(0)));

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  if (code < 0x80) return isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return LETTER.test(String.fromCharCode(code));
}
