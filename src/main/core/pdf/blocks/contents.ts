import { en } from '../../contract/messages/catalogue';
import { box, type Box } from '../page/boxes';
import { baseline, GRID, mm } from '../page/geometry';
import { STYLES } from '../text/style';
import type { Bookmark, Composition } from './composition';
import { beside, drawTexts, framed, heightOf, type Text } from './rows';
import { separation } from './separation';
import { sideHeading } from './side-heading';

/** Of an entry's words; the rest is the page number's. */
const ENTRY_WIDTH = GRID.textWidth - mm(14);
const BELOW = mm(1.2);

/** What stands on which page. The numbers are asked for when a page is drawn: only then are they known. */
export function layOutContents(entries: readonly Bookmark[], composition: Composition): Box[] {
  composition.beginPart();
  const side = sideHeading(en.briefs.contents, composition);
  const list = composition.element('TOC');
  const boxes = entries.map((entry) => layOutEntry(entry, list, composition));
  return framed(beside([side], boxes, baseline(STYLES.contents)), separation('judgement'), mm(3));
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
    height: heightOf([text]) + BELOW,
    draw(canvas, top) {
      const bottom = drawTexts(canvas, [text], canvas.page.textLeft, top);
      const number = composition.line(
        String(composition.pageNumbers.get(destination) ?? ''),
        STYLES.contentsPage,
      );
      const left = canvas.page.textLeft + GRID.textWidth - number.width;
      canvas.line(number, left, bottom - style.leading + baseline(style), link);
    },
  });
}
