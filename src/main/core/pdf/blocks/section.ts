import type { SectionBlock } from '../../briefs/document';
import { box, type Box } from '../page/boxes';
import { baseline, GRID, mm } from '../page/geometry';
import { STYLES } from '../text/style';
import type { Composition } from './composition';
import { framed, lineBoxes } from './rows';
import { separation, type Previous } from './separation';

/** A section starts only where this much of the page is left. */
const ROOM_NEEDED = mm(52);

/** A section's heading and text. */
export function layOutSection(block: SectionBlock, previous: Previous, composition: Composition): Box[] {
  const destination = composition.beginSection(block.heading);
  const boxes = [layOutHeading(block, destination, composition), ...layOutParagraphs(block, composition)];
  const [first, ...rest] = framed(boxes, separation(previous));
  return first === undefined
    ? []
    : [{ ...first, place: destination, keepWithNext: true, roomNeeded: ROOM_NEEDED }, ...rest];
}

/** The section's number stands beside its heading, on the same baseline, and is read before it. */
function layOutHeading(block: SectionBlock, destination: string, composition: Composition): Box {
  const { heading: style, label: labelStyle } = STYLES;
  const element = composition.element('H2');
  const lines = composition.set([{ text: block.heading, style }], {
    measure: GRID.textWidth,
    balanced: true,
  });
  const number = composition.element('Span', element);
  const label = block.label === '' ? null : composition.line(`${block.label} `, labelStyle, number);
  return box({
    height: lines.length * style.leading,
    draw(canvas, top) {
      canvas.mark(destination, top);
      if (label !== null) canvas.line(label, canvas.page.left, top + baseline(style), element);
      lines.forEach((line, index) => {
        canvas.line(line, canvas.page.textLeft, top + index * style.leading + baseline(style), element);
      });
    },
  });
}

/** Paragraphs are told apart by an indent, not by space. */
function layOutParagraphs(block: SectionBlock, composition: Composition): Box[] {
  const style = STYLES.text;
  return block.paragraphs.flatMap((text, index) =>
    lineBoxes({
      lines: composition.set([{ text, style, language: composition.language }], {
        measure: GRID.textWidth,
        indent: index === 0 ? 0 : mm(5),
      }),
      style,
      element: composition.element('P'),
      gap: index === 0 ? mm(1.6) : 0,
    }),
  );
}
