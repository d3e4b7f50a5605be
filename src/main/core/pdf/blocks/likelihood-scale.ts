import type { LikelihoodScaleBlock } from '../../briefs/document';
import { printed } from '../../contract/messages/catalogue';
import { box, type Box } from '../page/boxes';
import { COLORS } from '../page/colors';
import { baseline, GRID, mm } from '../page/geometry';
import type { PageCanvas } from '../page/page-canvas';
import { measureText } from '../text/fragments';
import { STYLES } from '../text/style';
import type { Composition } from './composition';
import { beside, drawTexts, framed, heightOf, type Text } from './rows';
import { sideHeading } from './side-heading';

const GAP = 5;
const BAR = 0.85;
const BELOW_BAR = 1.6;

/** The seven words and what each means, as wide as their words need. */
export function layOutLikelihoodScale(block: LikelihoodScaleBlock, composition: Composition): Box[] {
  const destination = composition.beginSection(block.label);
  const side = sideHeading(block.label, composition);
  const list = composition.element('L', composition.section, {
    attributes: { O: 'List', ListNumbering: 'None' },
  });
  const widths = columnWidths(block, composition);
  const columns = block.ranges.map(({ word, low, high }, index): Text[] => {
    const element = composition.element('LBody', composition.element('LI', list));
    const setting = { measure: (widths[index] ?? 0) + 0.5 };
    const { scale, scaleStrong } = STYLES;
    const range = printed.probability(low, high);
    return [
      {
        lines: composition.set([{ text: `${word} `, style: scaleStrong }], setting),
        style: scaleStrong,
        element,
      },
      { lines: composition.set([{ text: range, style: scale }], setting), style: scale, element },
    ];
  });
  const remark: Text = {
    lines: composition.set([{ text: block.remark, style: STYLES.scale }], { measure: GRID.textWidth }),
    style: STYLES.scale,
    element: composition.element('P'),
  };
  const height = BAR + BELOW_BAR + Math.max(...columns.map(heightOf));

  const draw = (canvas: PageCanvas, top: number): void => {
    let left = canvas.page.textLeft;
    columns.forEach((column, index) => {
      const width = widths[index] ?? 0;
      canvas.rule(left, top, width, BAR, COLORS.accent);
      drawTexts(canvas, column, left, top + BAR + BELOW_BAR);
      left += width + GAP;
    });
    drawTexts(canvas, [remark], canvas.page.textLeft, top + height + mm(1.4));
  };
  const scale = box({ height: height + mm(1.4) + heightOf([remark]), draw });
  return framed(beside([side], [scale], BAR + BELOW_BAR + baseline(STYLES.scale)), {
    gap: mm(6),
    padding: mm(3),
    draw(canvas, top) {
      canvas.mark(destination, top);
      canvas.rule(canvas.page.left, top, GRID.measure, 0.6, COLORS.ink);
    },
  });
}

/** What is left over (or lacking) is shared out by the words' lengths, so that long words wrap first. */
function columnWidths(block: LikelihoodScaleBlock, composition: Composition): number[] {
  const { fonts } = composition;
  const natural = block.ranges.map(({ word, low, high }) =>
    Math.max(
      measureText(word, STYLES.scaleStrong, fonts),
      measureText(printed.probability(low, high), STYLES.scale, fonts),
    ),
  );
  const total = natural.reduce((sum, width) => sum + width, 0);
  const spare = GRID.textWidth - GAP * (block.ranges.length - 1) - total;
  if (spare >= 0) return natural.map((width) => width + spare / natural.length);
  const longest = Math.max(...natural);
  return natural.map((width) => (width === longest ? width + spare : width));
}
