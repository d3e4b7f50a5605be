import type { Source, SourcesBlock } from '../../briefs/document';
import { printedAddress } from '../../briefs/printed-address';
import { printed } from '../../contract/messages/catalogue';
import { box, type ColumnEntry, type FlowBox } from '../page/boxes';
import { fillColumns, sum } from '../page/columns';
import { baseline, GRID, mm } from '../page/geometry';
import type { StructureElement } from '../tags/structure';
import type { TextRun } from '../text/line';
import { STYLES } from '../text/style';
import { sourceName, type Composition } from './composition';
import { continuation } from './continuation';
import { drawTexts } from './rows';
import { separation, type Previous } from './separation';
import { sideHeading } from './side-heading';
import { textRuns } from './source-run';

const COLUMN = (GRID.textWidth - GRID.columnGap) / 2;
const BELOW = mm(1.2);
/** A list that half a page can hold is not torn apart. */
const KEPT_WHOLE = mm(140);

/** The cited articles in two columns. */
export function layOutSources(block: SourcesBlock, previous: Previous, composition: Composition): FlowBox[] {
  const destination = composition.beginSection(block.label);
  const side = sideHeading(block.label, composition);
  const goesOn = continuation(block.label, side.style, composition);
  const list = composition.element('L', composition.section, {
    attributes: { O: 'List', ListNumbering: 'Decimal' },
  });
  const { gap, padding, draw } = separation(previous);
  const inset = block.sources.length > 99 ? mm(8) : mm(6);
  const entries = block.sources.map((source) => layOutSource(source, list, inset, composition));
  return [
    box({
      gap,
      height: padding,
      place: destination,
      roomNeeded: gap + padding + roomFor(entries.map((entry) => entry.height)),
      draw(canvas, top) {
        canvas.mark(destination, top);
        draw(canvas, top);
      },
    }),
    {
      kind: 'columns',
      gap: 0,
      entries,
      drawSide(canvas, top, isContinued) {
        const base = top + baseline(STYLES.note);
        if (isContinued) goesOn(canvas, base);
        else drawTexts(canvas, [side], canvas.page.left, base - baseline(side.style));
      },
    },
  ];
}

/** A list that is not torn apart needs all its room; a longer one begins where it may. */
function roomFor(heights: readonly number[]): number {
  const { first } = fillColumns(heights, Infinity);
  const whole = Math.max(sum(heights.slice(0, first)), sum(heights.slice(first)));
  return whole < KEPT_WHOLE ? whole : mm(26);
}

function layOutSource(
  source: Source,
  list: StructureElement,
  inset: number,
  composition: Composition,
): ColumnEntry {
  const item = composition.element('LI', list);
  const label = composition.element('Lbl', item);
  const body = composition.element('LBody', item);
  const number = composition.line(`${printed.source(source.number)} `, STYLES.noteNumber, label);
  const runs = textRuns(source.runs, body, composition);
  const address = source.url === null ? null : addressRun(source.url, body, composition);
  // On a line of its own, or the lines above it would be broken to even out with it.
  if (address !== null) runs.push({ text: '\n', style: STYLES.note }, address);
  const style = STYLES.note;
  const lines = composition.set(runs, { measure: COLUMN, indent: inset, hangingIndent: inset });
  return {
    height: lines.length * style.leading + BELOW,
    draw(canvas, column, top) {
      const left = canvas.page.textLeft + column * (COLUMN + GRID.columnGap);
      canvas.mark(sourceName(source.number), top);
      canvas.line(number, left, top + baseline(style), item);
      drawTexts(canvas, [{ lines, style, element: body }], left, top);
    },
  };
}

function addressRun(url: string, parent: StructureElement, composition: Composition): TextRun | null {
  const address = printedAddress(url);
  if (address === null) return null;
  const { words, href } = address;
  const element = composition.element('Link', parent, {
    target: { kind: 'address', to: href, description: href },
  });
  return { text: words, style: STYLES.note, element };
}
