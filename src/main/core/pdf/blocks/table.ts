import type { Table, TableRow } from '../../briefs/document';
import { text } from '../file/values';
import type { TableBox, TableRowBox } from '../page/boxes';
import { COLORS } from '../page/colors';
import { baseline, mm } from '../page/geometry';
import type { PageCanvas } from '../page/page-canvas';
import type { StructureElement } from '../tags/structure';
import { STYLES } from '../text/style';
import type { Composition } from './composition';
import { drawTexts, heightOf, type Text } from './rows';
import { textRuns } from './source-run';

const GAP = mm(3);
const PADDING = mm(1.2);
const RULE = 0.4;

/** A table in the text's column: rows stay whole, and its head stands again on every page it goes on to. */
export function layOutTable(
  { summary, columns, rows }: Table,
  widths: readonly number[],
  composition: Composition,
): TableBox {
  const table = composition.element('Table', composition.section, {
    attributes: { O: 'Table', Summary: text(summary) },
  });
  const head = layOutHead(columns, widths, table, composition);
  const body = composition.element('TBody', table);
  return {
    kind: 'table',
    gap: mm(4),
    head,
    rows: rows.map((row) => layOutRow(row, widths, body, composition)),
  };
}

/** Read once: where it is repeated it is no content. */
function layOutHead(
  columns: readonly string[],
  widths: readonly number[],
  table: StructureElement,
  composition: Composition,
): TableBox['head'] {
  const style = STYLES.noteStrong;
  const row = composition.element('TR', composition.element('THead', table));
  const cells = columns.map((name, index): Text => ({
    lines: composition.set([{ text: `${name} `, style }], { measure: widths[index] ?? 0 }),
    style,
    element: headCell(row, 'Column', composition),
  }));
  const height = Math.max(...cells.map((cell) => heightOf([cell]))) + PADDING;
  return {
    height: height + RULE,
    draw(canvas, top, isContinued) {
      eachCell(canvas, cells, widths, (cell, left) => {
        if (!isContinued) drawTexts(canvas, [cell], left, top);
        else {
          cell.lines.forEach((line, index) => {
            canvas.artifactLine(line, left, top + index * style.leading + baseline(style), 'Header');
          });
        }
      });
      canvas.rule(canvas.page.textLeft, top + height, total(widths), 2 * RULE, COLORS.ink);
    },
  };
}

function layOutRow(
  { head, cells }: TableRow,
  widths: readonly number[],
  body: StructureElement,
  composition: Composition,
): TableRowBox {
  const row = composition.element('TR', body);
  const { note, noteStrong } = STYLES;
  const first: Text = {
    lines: composition.set([{ text: `${head} `, style: noteStrong }], { measure: widths[0] ?? 0 }),
    style: noteStrong,
    element: headCell(row, 'Row', composition),
  };
  const others = cells.map((runs, index): Text => {
    const element = composition.element('TD', row);
    const lines = composition.set([...textRuns(runs, element, composition), { text: ' ', style: note }], {
      measure: widths[index + 1] ?? 0,
    });
    return { lines, style: note, element };
  });
  const texts = [first, ...others];
  const height = Math.max(...texts.map((cell) => heightOf([cell]))) + 2 * PADDING;
  return {
    height: height + RULE,
    draw(canvas, top) {
      eachCell(canvas, texts, widths, (cell, left) => drawTexts(canvas, [cell], left, top + PADDING));
      canvas.rule(canvas.page.textLeft, top + height, total(widths), RULE, COLORS.hairline);
    },
  };
}

function headCell(
  row: StructureElement,
  scope: 'Row' | 'Column',
  composition: Composition,
): StructureElement {
  return composition.element('TH', row, { attributes: { O: 'Table', Scope: scope } });
}

function eachCell(
  canvas: PageCanvas,
  cells: readonly Text[],
  widths: readonly number[],
  draw: (cell: Text, left: number) => void,
): void {
  let { textLeft: left } = canvas.page;
  cells.forEach((cell, index) => {
    draw(cell, left);
    left += (widths[index] ?? 0) + GAP;
  });
}

const total = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, 0) + GAP * (widths.length - 1);

/** Widths of columns in these proportions, beside each other in so much room. */
export function columnsIn(room: number, proportions: readonly number[]): number[] {
  const free = room - GAP * (proportions.length - 1);
  const whole = proportions.reduce((sum, part) => sum + part, 0);
  return proportions.map((part) => (free * part) / whole);
}
