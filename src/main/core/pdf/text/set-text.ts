import type { FontLibrary } from '../fonts/font-library';
import { directionOf } from './bidi';
import { breakLines, type Breakable, type BreakOptions } from './break-lines';
import { cutIntoFragments, type Fragment } from './fragments';
import { cutWords, joinParts, type WordPart } from './hyphenation';
import type { Line, Piece, TextRun } from './line';

/** A line that leaves more than this part of the measure free makes a hole in the page. */
const LOOSE = 0.13;

export interface Setting {
  /** Width of the column, in points. */
  readonly measure: number;
  /** Of the first line; negative lets a quotation mark hang into the margin. */
  readonly indent?: number;
  /** Of all lines but the first, as beside a list's numbers. */
  readonly hangingIndent?: number;
  readonly balanced?: boolean;
}

/** Sets one paragraph: words to lines. Gives no line for no text. */
export function setText(runs: readonly TextRun[], setting: Setting, fonts: FontLibrary): Line[] {
  const text = runs.map((run) => run.text).join('');
  if (text.trim() === '') return [];
  const { measure, indent = 0, hangingIndent = 0, balanced = false } = setting;
  const direction = directionOf(text);
  const room = measure - hangingIndent;
  const words = cutIntoFragments(runs, direction, room, fonts);
  const limits = { measure: room, indent: indent - hangingIndent, balanced };
  return wordsOfLines(words, limits, fonts).map((line, index) => {
    const { pieces, width, notes } = makeLine(line, direction.rightToLeft ? 1 : 0);
    const left = index === 0 ? indent : hangingIndent;
    return { pieces, width, notes, offset: direction.rightToLeft ? measure - width : left };
  });
}

/** Breaks words up only in a paragraph that would be too ragged with whole ones, and never in a title. */
function wordsOfLines(words: readonly Fragment[], limits: BreakOptions, fonts: FontLibrary): Fragment[][] {
  const whole = linesOf(words, breakLines(words.map(breakable), limits));
  if (limits.balanced || !whole.slice(0, -1).some((line) => isLoose(line, limits.measure))) return whole;
  const parts = cutWords(words, fonts);
  if (parts.length === words.length) return whole;
  return linesOf(parts, breakLines(parts.map(breakable), limits)).map((line) => joinParts(line, fonts));
}

const linesOf = <Item>(items: readonly Item[], ends: readonly number[]): Item[][] =>
  ends.map((end, index) => items.slice(ends[index - 1] ?? 0, end));

const breakable = ({ width, space, endsLine, ...rest }: Fragment | WordPart): Breakable => ({
  width,
  spaceWidth: space?.width ?? 0,
  hyphenWidth: 'hyphen' in rest ? (rest.hyphen?.width ?? null) : null,
  endsLine,
});

function isLoose(line: readonly Fragment[], measure: number): boolean {
  if (line.at(-1)?.endsLine === true) return false;
  const width = line.reduce((sum, word) => sum + word.width + (word.space?.width ?? 0), 0);
  return measure - width > measure * LOOSE;
}

/**
 * The space at a line's end is kept as a glyph: without it, read-back words of two lines would join. It goes the way
 * of the paragraph (rule L1), or it would stand before the last words where these go the other way.
 */
function makeLine(fragments: readonly Fragment[], paragraphLevel: number): Omit<Line, 'offset'> {
  const pieces: Piece[] = fragments.flatMap(({ pieces, space }) =>
    space === null ? pieces : [...pieces, space],
  );
  const last = pieces.at(-1);
  const strays = last?.isSpace === true && last.level !== paragraphLevel;
  const total = pieces.reduce((sum, piece) => sum + piece.width, 0);
  return {
    pieces: strays ? pieces.with(-1, { ...last, level: paragraphLevel }) : pieces,
    width: total - (last?.isSpace === true ? last.width : 0),
    notes: fragments.flatMap((fragment) => fragment.notes),
  };
}
