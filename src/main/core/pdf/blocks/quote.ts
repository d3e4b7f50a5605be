import type { QuoteBlock } from '../../briefs/document';
import { quoteParagraphs } from '../../briefs/quote-paragraphs';
import { printed } from '../../contract/messages/catalogue';
import { box, type Box } from '../page/boxes';
import { COLORS } from '../page/colors';
import { baseline, GRID, mm } from '../page/geometry';
import type { StructureElement } from '../tags/structure';
import type { Line, TextRun } from '../text/line';
import { measureText } from '../text/fragments';
import type { Setting } from '../text/set-text';
import { STYLES } from '../text/style';
import type { Composition } from './composition';
import { continuation, continued } from './continuation';
import { beside, framed, keepTogether, lineBoxes, type Text } from './rows';

const RULE = 0.5;
/** Lines of a quote that always stays on one page; one of more would leave a third of a page empty. */
const LINES_KEPT = 12;
/** Of a longer quote, on either side of a page's end. */
const LINES_TOGETHER = 4;

/** Where a quote stands among its neighbours. */
export interface QuotePosition {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** A quote between rules, who said it beside it. Unless it is very long it stays on one page. */
export function layOutQuote(block: QuoteBlock, position: QuotePosition, composition: Composition): Box[] {
  const element = composition.element('BlockQuote');
  const side = layOutSpeaker(block, element, composition);
  const boxes = [
    ...layOutWords(block, element, composition),
    ...layOutAnalystNote(block, element, composition),
  ];
  const framedBoxes = framed(
    beside(side, boxes, baseline(STYLES.quote)),
    {
      gap: position.isFirst ? mm(4) : 0,
      padding: mm(2.7),
      draw: (canvas, top) => canvas.rule(canvas.page.left, top, GRID.measure, RULE, COLORS.ink),
    },
    mm(2.9),
  );
  const all = position.isLast ? [...framedBoxes, closingRule()] : framedBoxes;
  return all.length > LINES_KEPT + 1 ? mayGoOn(all, block.speaker, composition) : keepTogether(all);
}

/** A long quote may go on at the head of the next page, which says again whose words they are. */
function mayGoOn(boxes: readonly Box[], speaker: string, composition: Composition): Box[] {
  const goesOn = continuation(speaker, STYLES.speaker, composition);
  const kept = boxes.map((each, index) => ({
    ...each,
    keepWithNext:
      index < LINES_TOGETHER - 1 || (index >= boxes.length - LINES_TOGETHER && index < boxes.length - 1),
  }));
  return continued(kept, goesOn, baseline(STYLES.quote));
}

function closingRule(): Box {
  return box({
    height: RULE,
    draw: (canvas, top) => canvas.rule(canvas.page.left, top, GRID.measure, RULE, COLORS.ink),
  });
}

function layOutSpeaker(block: QuoteBlock, quote: StructureElement, composition: Composition): Text[] {
  const element = composition.element('P', quote);
  const setting = { measure: GRID.sideWidth, balanced: true };
  const setDetail = (text: string): Line[] => setByParts({ text, style: plain }, setting, composition);
  const { speaker: strong, speakerDetail: plain } = STYLES;
  return [
    {
      lines: composition.set([{ text: `${block.speaker} `, style: strong }], setting),
      style: strong,
      element,
    },
    ...block.details.map((detail, index) => {
      const space = index === block.details.length - 1 ? '' : ' ';
      return { lines: setDetail(detail + space), style: plain, element };
    }),
  ];
}

/** A role and where it is held are told apart by the line's end, where that takes no line more. */
function setByParts(run: TextRun, setting: Setting, composition: Composition): Line[] {
  const whole = composition.set([run], setting);
  const byParts = composition.set([{ ...run, text: run.text.replace(/, /gu, ',\n') }], setting);
  return byParts.length > whole.length ? whole : byParts;
}

/** The words, paragraph by paragraph, each with its mark hanging in the margin. */
function layOutWords(block: QuoteBlock, quote: StructureElement, composition: Composition): Box[] {
  const style = STYLES.quote;
  const language = block.language === null ? {} : { language: block.language };
  const paragraphs = quoteParagraphs(block);
  return paragraphs.flatMap(({ open, words, ownMark, close }, index) => {
    const element = composition.element('P', quote, language);
    const hang = -measureText(open + ownMark, style, composition.fonts);
    const runs: TextRun[] = [
      { text: open, style },
      // Never hyphenated: copied out of a reader that drops the hyphens, a quote would no longer be word for word.
      { text: words, style },
    ];
    if (index === paragraphs.length - 1) {
      runs.push({ text: close, style });
      runs.push(composition.noteRun(block.note, style, element));
    }
    const lines = composition.set(runs, { measure: GRID.textWidth, indent: hang });
    return lineBoxes({ lines, style, element, gap: index === 0 ? 0 : mm(1.6) });
  });
}

function layOutAnalystNote(block: QuoteBlock, quote: StructureElement, composition: Composition): Box[] {
  if (block.analystNote === '') return [];
  const style = STYLES.analystNote;
  const text = `${printed.analystNote} ${block.analystNote.replace(/\s+/gu, ' ')}`;
  const lines = composition.set([{ text, style, language: composition.language }], {
    measure: GRID.textWidth,
  });
  return lineBoxes({ lines, style, element: composition.element('P', quote), gap: mm(1.6) });
}
