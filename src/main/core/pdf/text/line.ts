import type { FaceName } from '../fonts/faces';
import type { ShapedText } from '../fonts/font-file';
import type { StructureElement } from '../tags/structure';
import type { TextStyle } from './style';

/** What is to be set: text of one style, inside an element of its own if it is a link or the like. */
export interface TextRun {
  readonly text: string;
  readonly style: TextStyle;
  readonly element?: StructureElement | undefined;
  /** BCP 47: how its words are hyphenated; without it they stay whole. */
  readonly language?: string | null | undefined;
  /** Number of the note that this run refers to: the note must stand on the same page. */
  readonly note?: number | undefined;
}

/** The smallest thing that is drawn: glyphs of one face, style, element and direction. */
export interface Piece {
  readonly shaped: ShapedText;
  readonly face: FaceName;
  readonly style: TextStyle;
  readonly element: StructureElement | undefined;
  /** BCP 47 of words that may be hyphenated. */
  readonly language: string | null;
  /** Points, with tracking. */
  readonly width: number;
  /** Embedding level of Unicode Standard Annex 9; odd runs from right to left. */
  readonly level: number;
  /** The characters that no font could draw. */
  readonly replaced: string | null;
  readonly isSpace: boolean;
}

/** One line of text, its pieces in the order in which they are read. */
export interface Line {
  readonly pieces: readonly Piece[];
  /** Points; without the space at its end. */
  readonly width: number;
  /** From the left edge of the measure, in points; negative when a quotation mark hangs. */
  readonly offset: number;
  readonly notes: readonly number[];
}
