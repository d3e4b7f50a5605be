import type { TitleBlock } from '../../briefs/document';
import { box, type Box } from '../page/boxes';
import { COLORS } from '../page/colors';
import { GRID, mm } from '../page/geometry';
import type { PageCanvas } from '../page/page-canvas';
import { STYLES, type TextStyle } from '../text/style';
import type { Composition } from './composition';
import { drawTexts, framed, heightOf, lineBoxes, type Text } from './rows';

const RULE = 2.2;
/** Of a title at its full size. */
const MOST_LINES = 3;

/** Title, standfirst and byline, with what this is and its date beside them. What fills the page goes on to the next. */
export function layOutTitle(block: TitleBlock, composition: Composition): Box[] {
  const destination = composition.beginSection(block.title);
  const name = layOutName(block.title, composition);
  const side = layOutSide(block, composition);
  const boxes = [
    box({
      height: heightOf([name]),
      draw(canvas, top) {
        drawTexts(canvas, [name], canvas.page.textLeft, top);
        drawTexts(canvas, side, canvas.page.left, top);
      },
    }),
    ...layOutBelow(block.subtitle, STYLES.subtitle, { gap: mm(2.4), balanced: true }, composition),
    ...layOutBelow(block.byline, STYLES.byline, { gap: mm(5), balanced: false }, composition),
  ];
  const lead = {
    gap: 0,
    padding: mm(3.4) + RULE,
    draw(canvas: PageCanvas, top: number): void {
      canvas.mark(destination, top);
      canvas.rule(canvas.page.left, top, GRID.measure, RULE, COLORS.accent);
    },
  };
  const height = boxes.reduce((sum, each) => sum + each.gap + each.height, 0);
  return framed(boxes, lead, Math.max(0, heightOf(side) - height));
}

function layOutBelow(
  text: string,
  style: TextStyle,
  { gap, balanced }: { gap: number; balanced: boolean },
  composition: Composition,
): Box[] {
  const lines = composition.set([{ text, style }], { measure: GRID.textWidth, balanced });
  return lineBoxes({ lines, style, element: composition.element('P'), gap });
}

/** The title itself; one that would fill the page is set smaller. */
function layOutName(text: string, composition: Composition): Text {
  const setting = { measure: GRID.textWidth, balanced: true };
  const element = composition.element('H1');
  const lines = composition.set([{ text, style: STYLES.title }], setting);
  if (lines.length <= MOST_LINES) return { lines, style: STYLES.title, element };
  const style = STYLES.longTitle;
  return { lines: composition.set([{ text, style }], setting), style, element };
}

/** What this is and its date; below them that the world it is about is invented, where it is. */
function layOutSide({ labels, sample }: TitleBlock, composition: Composition): Text[] {
  const set = (text: string, style: TextStyle, gap = 0): Text => ({
    lines: composition.set([{ text, style }], { measure: GRID.sideWidth }),
    style,
    element: composition.element('P'),
    gap,
  });
  const side = labels.map((label) => set(label, STYLES.label));
  if (sample !== null) {
    side.push(set(sample.label, STYLES.label, mm(4.6)), set(sample.text, STYLES.speakerDetail));
  }
  return side;
}
