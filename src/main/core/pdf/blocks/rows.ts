import type { Box } from '../page/boxes';
import { box } from '../page/boxes';
import { baseline } from '../page/geometry';
import type { PageCanvas } from '../page/page-canvas';
import type { StructureElement } from '../tags/structure';
import type { Line } from '../text/line';
import type { TextStyle } from '../text/style';
import { referenceName } from './composition';

/** Lines of one style and element. */
export interface Text {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly element: StructureElement;
  /** Space above, in points. */
  readonly gap?: number;
}

export const heightOf = (texts: readonly Text[]): number =>
  texts.reduce(
    (sum, { lines, style, gap = 0 }) => sum + (lines.length > 0 ? gap : 0) + lines.length * style.leading,
    0,
  );

/** Draws texts one below the other, and gives where they end. */
export function drawTexts(canvas: PageCanvas, texts: readonly Text[], left: number, top: number): number {
  let y = top;
  for (const { lines, style, element, gap = 0 } of texts) {
    if (lines.length > 0) y += gap;
    for (const line of lines) {
      drawText(canvas, line, style, element, left, y);
      y += style.leading;
    }
  }
  return y;
}

function drawText(
  canvas: PageCanvas,
  line: Line,
  style: TextStyle,
  element: StructureElement,
  left: number,
  top: number,
): void {
  canvas.line(line, left, top + baseline(style), element);
  for (const note of line.notes) canvas.mark(referenceName(note), top);
}

/** A box a line, with at least two lines of a paragraph on either side of a page's end. */
export function lineBoxes({ lines, style, element, gap = 0 }: Text): Box[] {
  return lines.map((line, index) =>
    box({
      height: style.leading,
      gap: index === 0 ? gap : 0,
      keepWithNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
      notes: line.notes,
      draw: (canvas, top) => drawText(canvas, line, style, element, canvas.page.textLeft, top),
    }),
  );
}

/** Boxes that stay on one page, as far as it can hold them. */
export function keepTogether(boxes: readonly Box[]): Box[] {
  return boxes.map((each, index) => (index < boxes.length - 1 ? { ...each, keepWithNext: true } : each));
}

/** What stands above the first of some boxes, drawn with it: a rule and the space below the rule. */
export interface Lead {
  readonly gap: number;
  readonly padding: number;
  /** Draws at the top of the padding. */
  readonly draw: (canvas: PageCanvas, top: number) => void;
}

/** Puts a lead above boxes and space below them. */
export function framed(boxes: readonly Box[], lead: Lead, below = 0): Box[] {
  return boxes.map((each, index) => {
    const isFirst = index === 0;
    const isLast = index === boxes.length - 1;
    const shift = isFirst ? lead.padding : 0;
    return {
      ...each,
      gap: isFirst ? lead.gap : each.gap,
      height: each.height + shift + (isLast ? below : 0),
      draw(canvas: PageCanvas, top: number): void {
        if (isFirst) lead.draw(canvas, top);
        each.draw(canvas, top + shift);
      },
    };
  });
}

/**
 * Puts texts into the side column beside boxes, which grow where the side is the higher one. Both begin on the same
 * baseline: `firstBase` is that of the boxes, in points below their top.
 */
export function beside(side: readonly Text[], boxes: readonly Box[], firstBase: number): Box[] {
  const [first] = side;
  const offset = first === undefined ? 0 : firstBase - baseline(first.style);
  const height = boxes.reduce((sum, each, index) => sum + each.height + (index === 0 ? 0 : each.gap), 0);
  const lacking = Math.max(0, heightOf(side) + offset - height);
  return boxes.map((each, index) => ({
    ...each,
    height: each.height + (index === boxes.length - 1 ? lacking : 0),
    draw(canvas: PageCanvas, top: number): void {
      if (index === 0) drawTexts(canvas, side, canvas.page.left, top + offset);
      each.draw(canvas, top);
    },
  }));
}
