import { printed } from '../../contract/messages/catalogue';
import type { Box } from '../page/boxes';
import { baseline, GRID } from '../page/geometry';
import type { PageCanvas } from '../page/page-canvas';
import { STYLES, type TextStyle } from '../text/style';
import type { Composition } from './composition';

/** Draws what goes on here; `firstBase` is the baseline of the words beside it, in points from the top of the page. */
export type Continuation = (canvas: PageCanvas, firstBase: number) => void;

/** Whether a strip at this height is the first of its page. */
export const beginsPage = ({ page }: PageCanvas, top: number): boolean => top < page.bodyTop + 1;

/** Boxes that say in the side column what goes on where one of them, but not the first, begins a page. */
export function continued(boxes: readonly Box[], goesOn: Continuation, firstBase: number): Box[] {
  return boxes.map((each, index) => ({
    ...each,
    draw(canvas: PageCanvas, top: number): void {
      if (index > 0 && beginsPage(canvas, top)) goesOn(canvas, top + firstBase);
      each.draw(canvas, top);
    },
  }));
}

/**
 * Says in the side column what goes on at the head of a page. It is no content: whoever listens has not turned a page.
 */
export function continuation(text: string, style: TextStyle, composition: Composition): Continuation {
  const setting = { measure: GRID.sideWidth, balanced: true };
  const detail = STYLES.speakerDetail;
  const name = composition.set([{ text, style }], setting);
  const [remark] = composition.set([{ text: printed.continued, style: detail }], setting);
  return (canvas, firstBase) => {
    name.forEach((line, index) => {
      canvas.artifactLine(line, canvas.page.left, firstBase + index * style.leading, 'Layout');
    });
    const below = firstBase - baseline(style) + name.length * style.leading;
    if (remark !== undefined) {
      canvas.artifactLine(remark, canvas.page.left, below + baseline(detail), 'Layout');
    }
  };
}
