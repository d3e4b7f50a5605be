import type { TitleBlock } from '../../briefs/document';
import { box, type Box } from '../page/boxes';
import { COLORS } from '../page/colors';
import { GRID, mm } from '../page/geometry';
import { STYLES, type TextStyle } from '../text/style';
import type { Composition } from './composition';
import { drawTexts, heightOf, type Text } from './rows';

const RULE = 2.2;
/** Of a title at its full size. */
const MOST_LINES = 3;

/** Title, standfirst and byline, with what this is and its date beside them. */
export function layOutTitle(block: TitleBlock, composition: Composition): Box[] {
  const destination = composition.beginSection(block.title);
  const setting = { measure: GRID.textWidth, balanced: true };
  const { subtitle, byline } = STYLES;
  const texts: Text[] = [
    layOutName(block.title, composition),
    {
      lines: composition.set([{ text: block.subtitle, style: subtitle }], setting),
      style: subtitle,
      element: composition.element('P'),
      gap: mm(2.4),
    },
    {
      lines: composition.set([{ text: block.byline, style: byline }], { measure: GRID.textWidth }),
      style: byline,
      element: composition.element('P'),
      gap: mm(5),
    },
  ];
  const side = layOutSide(block, composition);
  const padding = mm(3.4) + RULE;
  return [
    box({
      height: padding + Math.max(heightOf(texts), heightOf(side)),
      draw(canvas, top) {
        canvas.mark(destination, top);
        canvas.rule(canvas.page.left, top, GRID.measure, RULE, COLORS.accent);
        drawTexts(canvas, texts, canvas.page.textLeft, top + padding);
        drawTexts(canvas, side, canvas.page.left, top + padding);
      },
    }),
  ];
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
