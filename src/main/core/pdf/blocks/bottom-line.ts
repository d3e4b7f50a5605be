import type { BottomLineBlock } from '../../briefs/document';
import type { Box } from '../page/boxes';
import { COLORS } from '../page/colors';
import { baseline, GRID, mm } from '../page/geometry';
import { STYLES } from '../text/style';
import type { Composition } from './composition';
import { beside, framed, lineBoxes } from './rows';
import { sideHeading } from './side-heading';

/** What the reader should know who reads nothing else. */
export function layOutBottomLine(block: BottomLineBlock, composition: Composition): Box[] {
  const destination = composition.beginSection(block.label);
  const side = sideHeading(block.label, composition);
  const style = STYLES.bottomLine;
  const boxes = block.paragraphs.flatMap((text, index) =>
    lineBoxes({
      lines: composition.set([{ text, style, language: composition.language }], { measure: GRID.textWidth }),
      style,
      element: composition.element('P'),
      gap: index === 0 ? 0 : mm(2.4),
    }),
  );
  return framed(beside([side], boxes, baseline(style)), {
    gap: mm(8),
    padding: mm(3),
    draw(canvas, top) {
      canvas.mark(destination, top);
      canvas.rule(canvas.page.left, top, GRID.measure, 0.6, COLORS.ink);
    },
  });
}
