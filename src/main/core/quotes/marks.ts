import type { Span } from '../contract/model';
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
const MARK = /["“”„‟«»‹›'‘’‚‛＂]|&(?:quot|ldquo|rdquo|laquo|raquo|lsquo|rsquo|#34|#39|apos);|``|''/g;
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
  MARK.lastIndex = paragraph.start;
  for (let found = MARK.exec(text); found !== null; found = MARK.exec(text)) {
    if (found.index >= paragraph.end) break;
    const sign = found[0];
    const mark = markAt(text, paragraph, found.index, sign, low);
    if (mark === null) continue;
    if (sign === '„') low = true;
    else if (low && mark.closes) low = false;
    marks.push(mark);
  }
  return marks;
}

function markAt(text: string, paragraph: Span, start: number, sign: string, low: boolean): Mark | null {
  const [family, facing] = FACING[sign] ?? ['double', 'either'];
  const end = start + sign.length;
  const before = start > paragraph.start ? text.charAt(start - 1) : ' ';
  const after = end < paragraph.end ? text.charAt(end) : ' ';
  if (isMeasure(text, paragraph, start, before, after, sign)) return null;
  if (family === 'single') return singleMark(text, { start, end }, before, after, facing);
  // „low–high“ closes with the sign that opens “elsewhere”, and Swedish ”both ways” opens with the one that closes.
  if (sign === '“' && low) return { start, end, family, opens: false, closes: true, doubtful: false };
  if (facing === 'either') {
    const openable = !isSpaceOrEdge(after) && !LETTER.test(before);
    const closable = !isSpaceOrEdge(before) && !/[([—]/.test(before) && !LETTER.test(after);
    const neither = openable === closable;
    return { start, end, family, opens: openable || neither, closes: closable || neither, doubtful: neither };
  }
  return { start, end, family, opens: facing === 'opens', closes: facing === 'closes', doubtful: false };
}

function singleMark(text: string, span: Span, before: string, after: string, facing: Facing): Mark | null {
  const { start, end } = span;
  if (LETTER.test(before) && LETTER.test(after)) return null;
  const opens =
    facing !== 'closes' &&
    !LETTER.test(before) &&
    !isSpaceOrEdge(after) &&
    !ELIDED.test(text.slice(end, end + 6));
  const closes = facing !== 'opens' && !isSpaceOrEdge(before) && !LETTER.test(after);
  if (!opens && !closes) return null;
  const possessive =
    closes && /[sxzSXZ]/.test(before) && / /.test(after) && /\p{L}/u.test(text.charAt(end + 1));
  return { start, end, family: 'single', opens, closes, doubtful: possessive };
}

/** Feet and inches, minutes and seconds: a digit before, and nothing that was opened to close. */
function isMeasure(
  text: string,
  paragraph: Span,
  start: number,
  before: string,
  after: string,
  sign: string,
): boolean {
  if (!/^["'”’]$/.test(sign) || !/\d/.test(before)) return false;
  if (/\d/.test(after)) return true;
  const lead = text.slice(Math.max(paragraph.start, start - 12), start);
  if (sign === '"' || sign === '”')
    return (
      /\d['’′] ?\d{1,2}(?:\.\d+)?$/.test(lead) ||
      (/[\s(]\d{1,3}$/.test(lead) && /^[ -]\p{Ll}/u.test(text.slice(start + 1, start + 3)))
    );
  return /(?:^|[\s(])\d{1,4}$/.test(lead) && /^[ -][\p{Ll}\d]/u.test(text.slice(start + 1, start + 3));
}

function isSpaceOrEdge(character: string): boolean {
  return isSpace(character.charCodeAt(0));
}
