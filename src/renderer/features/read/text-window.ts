/** Which stretch of a long text is near what is seen: only there is anything drawn beside it. */
import type { Span } from '../../../main/core/contract/anchors';
import type { Paragraph } from './paragraphs';
import type { TextRanges } from './text-ranges';

/** Screens above and below the seen one for which brackets and margin are drawn ahead. */
const AHEAD = 1;

/** The stretch of text within a screen of what a scroller shows. */
export function nearText(ranges: TextRanges, scroller: HTMLElement): Span {
  const seen = scroller.getBoundingClientRect();
  const reach = seen.height * AHEAD;
  return ranges.between(seen.top - reach, seen.bottom + reach);
}

/** Whether a scroller has moved so far that what is drawn ahead would soon run out, px. */
export function hasMoved(scroller: HTMLElement, from: number): boolean {
  return Math.abs(scroller.scrollTop - from) > (scroller.clientHeight * AHEAD) / 2;
}

/** UTF-16 units of text in one block, about two screens. A page watches every block while it scrolls, so few are better. */
const BLOCK_UNITS = 4_000;
/** Signs of a line at the reading measure, to guess the height of what was never drawn. */
const LINE_SIGNS = 66;

/** Paragraphs that are laid out and painted together, or not at all while they are far from what is seen. */
export interface TextBlock {
  readonly start: number;
  readonly paragraphs: readonly Paragraph[];
  /** How many lines they take, about. */
  readonly lines: number;
}

/** Cuts a text's paragraphs into blocks. */
export function blocksOf(paragraphs: readonly Paragraph[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let from = 0; from < paragraphs.length;) {
    const start = paragraphs[from]?.start ?? 0;
    const next = paragraphs.findIndex(({ end }, index) => index >= from && end - start >= BLOCK_UNITS);
    const to = next === -1 ? paragraphs.length : next + 1;
    const block = paragraphs.slice(from, to);
    const lines = block.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / LINE_SIGNS), 0);
    blocks.push({ start, paragraphs: block, lines });
    from = to;
  }
  return blocks;
}
