import type { FontLibrary } from '../fonts/font-library';
import type { ShapedText } from '../fonts/font-file';
import { makePiece, widthOf, type Fragment } from './fragments';
import { hyphenPoints } from './hyphen-points';
import type { Piece } from './line';

/**
 * Read back as a soft hyphen (ISO 32000-1, 14.8.2.2.3), so that programs which read the text know that the word
 * goes on; drawn as a hyphen.
 */
const SOFT_HYPHEN = 0xad;

/** A part of a word that a line may end behind, with a hyphen unless it is the word's last. */
export interface WordPart extends Fragment {
  readonly word: Fragment;
  /** UTF-16 units of the word's text. */
  readonly from: number;
  readonly to: number;
  readonly hyphen: Piece | null;
}

/** Cuts the words of a paragraph where their languages let a line end; its last word stays whole. */
export function cutWords(words: readonly Fragment[], fonts: FontLibrary): WordPart[] {
  return words.flatMap((word, index) =>
    partsOf(word, index === words.length - 1 || word.endsLine ? [] : pointsOf(word), fonts),
  );
}

function partsOf(word: Fragment, points: readonly number[], fonts: FontLibrary): WordPart[] {
  const { length } = textOf(word.pieces);
  if (points.length === 0) return [{ ...word, word, from: 0, to: length, hyphen: null }];
  return [0, ...points].map((from, index): WordPart => {
    const to = points[index] ?? length;
    const isLast = index === points.length;
    const pieces = slice(word.pieces, from, to, fonts);
    return {
      word,
      from,
      to,
      pieces,
      width: widthOf(pieces),
      space: isLast ? word.space : null,
      notes: isLast ? word.notes : [],
      endsLine: false,
      hyphen: isLast ? null : hyphenAfter(pieces, fonts),
    };
  });
}

/** The parts of a line as words again: only a word that is really broken is shaped anew. */
export function joinParts(parts: readonly WordPart[], fonts: FontLibrary): Fragment[] {
  const words: Fragment[] = [];
  for (let start = 0; start < parts.length;) {
    const first = parts[start];
    if (first === undefined) break;
    let end = start + 1;
    while (parts[end]?.word === first.word) end++;
    const last = parts[end - 1] ?? first;
    const isWhole = first.from === 0 && last.hyphen === null;
    if (isWhole) words.push(first.word);
    else {
      const pieces = slice(first.word.pieces, first.from, last.to, fonts);
      words.push({ ...last, pieces: last.hyphen === null ? pieces : [...pieces, last.hyphen] });
    }
    start = end;
  }
  return words;
}

/** Only where all of a word runs from left to right: Arabic and Hebrew are not hyphenated. */
function pointsOf({ pieces }: Fragment): number[] {
  if (pieces.some((piece) => piece.level !== 0)) return [];
  let start = 0;
  return pieces.flatMap(({ shaped: { text }, language, replaced }) => {
    const points = language === null || replaced !== null ? [] : hyphenPoints(text, language);
    const at = start;
    start += text.length;
    return points.map((point) => at + point);
  });
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ shaped }) => shaped.text).join('');

function slice(pieces: readonly Piece[], from: number, to: number, fonts: FontLibrary): Piece[] {
  let start = 0;
  return pieces.flatMap((piece) => {
    const { text } = piece.shaped;
    const at = start;
    start += text.length;
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (part === '') return [];
    return part === text ? [piece] : [makePiece({ ...piece, text: part }, fonts)];
  });
}

function hyphenAfter(pieces: readonly Piece[], fonts: FontLibrary): Piece | null {
  const last = pieces.at(-1);
  if (last === undefined) return null;
  const piece = makePiece({ ...last, text: '-' }, fonts);
  return { ...piece, shaped: readAsSoftHyphen(piece.shaped) };
}

function readAsSoftHyphen(shaped: ShapedText): ShapedText {
  return { ...shaped, glyphs: shaped.glyphs.map((glyph) => ({ ...glyph, codePoints: [SOFT_HYPHEN] })) };
}
