import type { SampleBlock, TitleBlock } from '../../briefs/document';
import { box, type Box } from '../page/boxes';
import { COLORS } from '../page/colors';
import { mm, PAGE } from '../page/geometry';
import { STYLES } from '../text/style';
import type { Composition } from './composition';
import { beside, drawTexts, framed, heightOf, lineBoxes, type Text } from './rows';

const RULE = 2.2;
/** Of a title at its full size. */
const MOST_LINES = 3;

/** Title, standfirst and byline, with what this is and its date beside them. */
export function layOutTitle(block: TitleBlock, composition: Composition): Box[] {
  const destination = composition.beginSection(block.title);
  const setting = { measure: PAGE.textWidth, balanced: true };
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
      lines: composition.set([{ text: block.byline, style: byline }], { measure: PAGE.textWidth }),
      style: byline,
      element: composition.element('P'),
      gap: mm(5),
    },
  ];
  const labels = block.labels.map((label): Text => ({
    lines: composition.set([{ text: label, style: STYLES.label }], { measure: PAGE.sideWidth }),
    style: STYLES.label,
    element: composition.element('P'),
  }));
  const padding = mm(3.4) + RULE;
  return [
    box({
      height: padding + Math.max(heightOf(texts), heightOf(labels)),
      draw(canvas, top) {
        canvas.mark(destination, top);
        canvas.rule(PAGE.left, top, PAGE.measure, RULE, COLORS.accent);
        drawTexts(canvas, texts, PAGE.textLeft, top + padding);
        drawTexts(canvas, labels, PAGE.left, top + padding);
      },
    }),
  ];
}

/** The title itself; one that would fill the page is set smaller. */
function layOutName(text: string, composition: Composition): Text {
  const setting = { measure: PAGE.textWidth, balanced: true };
  const element = composition.element('H1');
  const lines = composition.set([{ text, style: STYLES.title }], setting);
  if (lines.length <= MOST_LINES) return { lines, style: STYLES.title, element };
  const style = STYLES.longTitle;
  return { lines: composition.set([{ text, style }], setting), style, element };
}

/** Says plainly that a brief is not about the real world. */
export function layOutSample(block: SampleBlock, composition: Composition): Box[] {
  const style = STYLES.estimateStrong;
  const label = STYLES.label;
  const side: Text = {
    lines: composition.set([{ text: block.label, style: label }], { measure: PAGE.sideWidth }),
    style: label,
    element: composition.element('P'),
  };
  const lines = composition.set([{ text: block.text, style }], { measure: PAGE.textWidth, balanced: true });
  const boxes = lineBoxes({ lines, style, element: composition.element('P') });
  return framed(beside([side], boxes), {
    gap: mm(6),
    padding: mm(2.6),
    draw: (canvas, top) => canvas.rule(PAGE.left, top, PAGE.measure, 0.6, COLORS.accent),
  });
}
