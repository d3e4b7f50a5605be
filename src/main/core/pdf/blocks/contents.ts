import { printed } from '../../contract/messages/catalogue';
import { box, type Box } from '../page/boxes';
import { COLORS } from '../page/colors';
import { baseline, GRID, mm } from '../page/geometry';
import { STYLES } from '../text/style';
import type { Bookmark, Composition } from './composition';
import { continuation, continued } from './continuation';
import { beside, drawTexts, framed, heightOf, type Text } from './rows';
import { separation } from './separation';
import { sideHeading } from './side-heading';

/** Of an entry's words; the rest is the page number's. */
const ENTRY_WIDTH = GRID.textWidth - mm(14);
const BELOW = mm(0.6);
/** Leads the eye over to the page number. */
const RULE = 0.4;
const ABOVE = mm(0.6);

/** What stands on which page. The numbers are asked for when a page is drawn: only then are they known. */
export function layOutContents(entries: readonly Bookmark[], composition: Composition): Box[] {
  composition.beginPart();
  const side = sideHeading(printed.contents, composition);
  const list = composition.element('TOC');
  const goesOn = continuation(printed.contents, side.style, composition);
  const boxes = entries.map((entry) => layOutEntry(entry, list, composition));
  const firstBase = baseline(STYLES.contents);
  return framed(
    beside([side], continued(boxes, goesOn, firstBase), firstBase),
    separation('judgement'),
    mm(3),
  );
}

function layOutEntry({ title, destination }: Bookmark, list: Text['element'], composition: Composition): Box {
  const style = STYLES.contents;
  const reference = composition.element('Reference', composition.element('TOCI', list));
  const link = composition.element('Link', reference, {
    target: { kind: 'destination', to: destination, description: title },
  });
  const words = composition.set([{ text: `${title} `, style }], { measure: ENTRY_WIDTH, balanced: true });
  const text: Text = { lines: words, style, element: link };
  return box({
    height: heightOf([text]) + BELOW + RULE + ABOVE,
    draw(canvas, top) {
      const bottom = drawTexts(canvas, [text], canvas.page.textLeft, top);
      canvas.rule(canvas.page.textLeft, bottom + BELOW, GRID.textWidth, RULE, COLORS.hairline);
      const number = composition.line(
        String(composition.pageNumbers.get(destination) ?? ''),
        STYLES.contentsPage,
      );
      const left = canvas.page.textLeft + GRID.textWidth - number.width;
      canvas.line(number, left, bottom - style.leading + baseline(style), link);
    },
  });
}
