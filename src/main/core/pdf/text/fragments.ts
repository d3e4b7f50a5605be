import LineBreaker from 'linebreak';
import { clustersOf, type FontLibrary } from '../fonts/font-library';
import { mirrored, type Direction } from './bidi';
import type { Piece, TextRun } from './line';
import type { TextStyle } from './style';

/** What stays together on a line, and the space behind it, which vanishes at a line's end. */
export interface Fragment {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly space: Piece | null;
  readonly notes: readonly number[];
  /** Whether the line must end here. */
  readonly endsLine: boolean;
}

/** Characters that order text but have no ink of their own. Joiners stay: they shape the letters beside them. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const TRAILING_SPACE = /[ \t\n\r\u2028\u2029]+$/u;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly run: TextRun;
}

/** Cuts runs into fragments, at the places where Unicode Standard Annex 14 lets a line end. */
export function cutIntoFragments(
  runs: readonly TextRun[],
  direction: Direction,
  measure: number,
  fonts: FontLibrary,
): Fragment[] {
  const text = runs.map((run) => run.text).join('');
  const stretches: Stretch[] = [];
  let offset = 0;
  for (const run of runs) {
    stretches.push({ start: offset, end: offset + run.text.length, run });
    offset += run.text.length;
  }

  const fragments: Fragment[] = [];
  const breaker = new LineBreaker(text);
  let start = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const end = next.position;
    const spaces = TRAILING_SPACE.exec(text.slice(start, end))?.[0].length ?? 0;
    const parts = stretches.filter((stretch) => stretch.end > start && stretch.start < end);
    const pieces = parts.flatMap((stretch) =>
      cutIntoPieces(
        stretch,
        Math.max(start, stretch.start),
        Math.min(end - spaces, stretch.end),
        direction,
        fonts,
      ),
    );
    const last = parts.at(-1);
    const notes = parts.flatMap(({ run, start: at }) =>
      run.note === undefined || at < start ? [] : [run.note],
    );
    const fragment: Fragment = {
      pieces,
      width: widthOf(pieces),
      space:
        spaces > 0 && last !== undefined
          ? spacePiece(last.run, direction, end - 1, pieces.at(-1), fonts)
          : null,
      notes,
      endsLine: next.required && end < text.length,
    };
    fragments.push(...(fragment.width > measure ? cutToFit(fragment, measure, fonts) : [fragment]));
    start = end;
  }
  return fragments;
}

/** Of pieces beside each other, in points. */
export const widthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + piece.width, 0);

/** Cuts what of a run stands between two offsets into pieces of one face and direction. */
export function cutIntoPieces(
  { start: runStart, run }: Stretch,
  from: number,
  to: number,
  { levels }: Direction,
  fonts: FontLibrary,
): Piece[] {
  const pieces: Piece[] = [];
  for (let start = from; start < to;) {
    const level = levels?.[start] ?? 0;
    let end = start + 1;
    while (end < to && (levels?.[end] ?? 0) === level) end++;
    const plain = run.text.slice(start - runStart, end - runStart).replace(INVISIBLE, '');
    const word = level % 2 === 1 ? mirrored(plain) : plain;
    const split = fonts.split(run.style.face, word);
    pieces.push(
      ...split.map(({ face, text, replaced }) =>
        makePiece(
          {
            face,
            replaced,
            text,
            style: run.style,
            element: run.element,
            language: run.language ?? null,
            level,
          },
          fonts,
        ),
      ),
    );
    start = end;
  }
  return pieces;
}

type PieceParts = Pick<Piece, 'face' | 'style' | 'element' | 'language' | 'level' | 'replaced'> & {
  readonly text: string;
};

/** Shapes text of one face, style and direction. */
export function makePiece(parts: PieceParts, fonts: FontLibrary): Piece {
  const { text, face, style, element, language, level, replaced } = parts;
  const shaped = fonts.file(face).shape(text);
  const tracking = (style.tracking ?? 0) * style.size * shaped.glyphs.length;
  return {
    face,
    style,
    element,
    language,
    level,
    replaced,
    shaped,
    width: (shaped.width * style.size) / 1000 + tracking,
    isSpace: false,
  };
}

/** Between words from right to left it keeps their face, so that readers see one run of text. */
function spacePiece(
  { style, element }: TextRun,
  { levels }: Direction,
  at: number,
  before: Piece | undefined,
  fonts: FontLibrary,
): Piece {
  const level = levels?.[at] ?? 0;
  const face = level % 2 === 1 && before !== undefined ? before.face : style.face;
  return {
    ...makePiece({ face, text: ' ', style, element, language: null, level, replaced: null }, fonts),
    isSpace: true,
  };
}

/** Breaks what is wider than the measure (an address, a made-up word) between characters. */
function cutToFit(fragment: Fragment, measure: number, fonts: FontLibrary): Fragment[] {
  const parts = fragment.pieces.flatMap((piece) => {
    if (piece.width <= measure || piece.replaced !== null) return [piece];
    const characters = clustersOf(piece.shaped.text);
    const fitting = Math.max(1, Math.floor((characters.length * measure * 0.9) / piece.width));
    return chunks(characters, fitting).map((chunk) => makePiece({ ...piece, text: chunk.join('') }, fonts));
  });
  return parts.map((piece, index) => {
    const isLast = index === parts.length - 1;
    return {
      pieces: [piece],
      width: piece.width,
      space: isLast ? fragment.space : null,
      notes: isLast ? fragment.notes : [],
      endsLine: isLast && fragment.endsLine,
    };
  });
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** The width of text set on one line, in points. */
export function measureText(text: string, style: TextStyle, fonts: FontLibrary): number {
  const run = { text, style };
  const stretch = { start: 0, end: text.length, run };
  return widthOf(cutIntoPieces(stretch, 0, text.length, { rightToLeft: false, levels: null }, fonts));
}
