/** Which stretch of a long text is near what is seen: only there is anything drawn beside it. */
import type { Span } from '../../../main/core/contract/model';
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

/** Signs of a line at the reading measure, to guess the height of a paragraph that was never drawn. */
const LINE_SIGNS = 66;

/** How many lines a paragraph of this many UTF-16 units takes, about. */
export function likelyLines(units: number): number {
  return Math.max(1, Math.ceil(units / LINE_SIGNS));
}
