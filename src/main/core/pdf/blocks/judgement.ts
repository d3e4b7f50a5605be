import type { JudgementBlock } from '../../briefs/document';
import { printed } from '../../contract/messages/catalogue';
import { box, type Box } from '../page/boxes';
import { COLORS } from '../page/colors';
import { baseline, GRID, mm } from '../page/geometry';
import type { TextRun } from '../text/line';
import { STYLES } from '../text/style';
import type { Composition } from './composition';
import { RangeBar, RANGE_BAR_WIDTH } from './range-bar';
import { beside, drawTexts, framed, heightOf, keepTogether, lineBoxes, type Text } from './rows';
import { sideHeading } from './side-heading';

/** A key judgement: the statement, how likely it is, and how sure its authors are of that. */
export function layOutJudgement(block: JudgementBlock, isFirst: boolean, composition: Composition): Box[] {
  const destination = composition.beginSection(`${block.label}: ${block.statement}`);
  const side = sideHeading(block.label, composition);
  const style = STYLES.judgement;
  const statement = composition.element('P');
  const runs: TextRun[] = [{ text: block.statement, style }];
  if (block.note !== null) runs.push(composition.noteRun(block.note, style, statement));
  const lines = composition.set(runs, { measure: GRID.textWidth });
  const boxes = [...lineBoxes({ lines, style, element: statement }), ...layOutEstimate(block, composition)];
  return framed(
    keepTogether(beside([side], boxes, baseline(style))),
    {
      gap: isFirst ? mm(7) : 0,
      padding: isFirst ? mm(3) : mm(3.4),
      draw(canvas, top) {
        canvas.mark(destination, top);
        canvas.rule(
          canvas.page.left,
          top,
          GRID.measure,
          isFirst ? 0.6 : 0.4,
          isFirst ? COLORS.ink : COLORS.hairline,
        );
      },
    },
    mm(3.6),
  );
}

function layOutEstimate({ likelihood, confidence }: JudgementBlock, composition: Composition): Box[] {
  if (likelihood === null && confidence === null) return [];
  const bar = likelihood === null ? null : new RangeBar(likelihood, composition);
  const inset = bar === null ? 0 : RANGE_BAR_WIDTH + GRID.columnGap;
  const texts: Text[] = [];
  const add = (...runs: TextRun[]): void => {
    const lines = composition.set(runs, { measure: GRID.textWidth - inset });
    texts.push({ lines, style: STYLES.estimate, element: composition.element('P') });
  };
  if (likelihood !== null) {
    const { word, low, high } = likelihood;
    add({ text: `${word}, ${printed.probability(low, high)}`, style: STYLES.estimateStrong });
  }
  if (confidence !== null) {
    const reason =
      confidence.reason === '' ? [] : [{ text: ` ${confidence.reason}`, style: STYLES.estimate }];
    add({ text: `${confidence.word}.`, style: STYLES.estimateStrong }, ...reason);
  }
  return [
    box({
      gap: mm(2.4),
      height: Math.max(heightOf(texts), bar?.height ?? 0),
      draw(canvas, top) {
        bar?.draw(canvas, canvas.page.textLeft, top + mm(0.8));
        drawTexts(canvas, texts, canvas.page.textLeft + inset, top);
      },
    }),
  ];
}
