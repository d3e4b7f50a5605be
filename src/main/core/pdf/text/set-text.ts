import type { FontLibrary } from '../fonts/font-library';
import { directionOf } from './bidi';
import { breakLines } from './break-lines';
import { cutIntoFragments, type Fragment } from './fragments';
import type { Line, Piece, TextRun } from './line';

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
  const fragments = cutIntoFragments(runs, direction, room, fonts);
  const ends = breakLines(
    fragments.map(({ width, space, endsLine }) => ({ width, spaceWidth: space?.width ?? 0, endsLine })),
    { measure: room, indent: indent - hangingIndent, balanced },
  );
  return ends.map((end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const line = makeLine(fragments.slice(start, end));
    const left = index === 0 ? indent : hangingIndent;
    return { ...line, offset: direction.rightToLeft ? measure - line.width : left };
  });
}

/** The space at a line's end is kept as a glyph: without it, read-back words of two lines would join. */
function makeLine(fragments: readonly Fragment[]): Line {
  const pieces: Piece[] = fragments.flatMap(({ pieces, space }) =>
    space === null ? pieces : [...pieces, space],
  );
  const last = pieces.at(-1);
  const total = pieces.reduce((sum, piece) => sum + piece.width, 0);
  return {
    pieces,
    width: total - (last?.isSpace === true ? last.width : 0),
    offset: 0,
    notes: fragments.flatMap((fragment) => fragment.notes),
  };
}
