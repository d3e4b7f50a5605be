import type { Table, TableRow } from '../../briefs/document';
import { text } from '../file/values';
import type { TableBox, TableRowBox } from '../page/boxes';
import { COLORS } from '../page/colors';
import { baseline, GRID, mm } from '../page/geometry';
import type { PageCanvas } from '../page/page-canvas';
import type { StructureElement } from '../tags/structure';
import type { Line, TextRun } from '../text/line';
import { STYLES } from '../text/style';
import type { Composition } from './composition';
import { drawTexts, heightOf, type Text } from './rows';
import { textRuns } from './source-run';

const PADDING = mm(1.2);
const RULE = 0.4;

/** Where a column of a table stands, in points from the left margin of the page. */
export interface Column {
  readonly left: number;
  readonly width: number;
  /** Numbers end below each other, so that their digits can be compared. */
  readonly align: 'start' | 'end';
}

/** A table across the page: rows stay whole, and its head stands again on every page it goes on to. */
export function layOutTable(
  { summary, columns: names, rows }: Table,
  columns: readonly Column[],
  composition: Composition,
): TableBox {
  const table = composition.element('Table', composition.section, {
    attributes: { O: 'Table', Summary: text(summary) },
  });
  const head = layOutHead(names, columns, table, composition);
  const body = composition.element('TBody', table);
  return {
    kind: 'table',
    gap: mm(4),
    head,
    rows: rows.map((row) => layOutRow(row, columns, body, composition)),
  };
}

/** Read once: where it is repeated it is no content. */
function layOutHead(
  names: readonly string[],
  columns: readonly Column[],
  table: StructureElement,
  composition: Composition,
): TableBox['head'] {
  const style = STYLES.noteStrong;
  const row = composition.element('TR', composition.element('THead', table));
  const cells = columns.map((column, index): Text => ({
    lines: setCell([{ text: `${names[index] ?? ''} `, style }], column, composition),
    style,
    element: headCell(row, 'Column', composition),
  }));
  const height = Math.max(...cells.map((cell) => heightOf([cell]))) + PADDING;
  return {
    height: height + RULE,
    draw(canvas, top, isContinued) {
      eachCell(canvas, cells, columns, (cell, left) => {
        if (!isContinued) drawTexts(canvas, [cell], left, top);
        else {
          cell.lines.forEach((line, index) => {
            canvas.artifactLine(line, left, top + index * style.leading + baseline(style), 'Header');
          });
        }
      });
      canvas.rule(canvas.page.left, top + height, GRID.measure, 2 * RULE, COLORS.ink);
    },
  };
}

function layOutRow(
  { head, cells }: TableRow,
  columns: readonly Column[],
  body: StructureElement,
  composition: Composition,
): TableRowBox {
  const row = composition.element('TR', body);
  const { note, noteStrong } = STYLES;
  const texts = columns.map((column, index): Text => {
    const isHead = index === 0;
    const style = isHead ? noteStrong : note;
    const element = isHead ? headCell(row, 'Row', composition) : composition.element('TD', row);
    const runs = isHead ? [{ text: head, style }] : textRuns(cells[index - 1] ?? [], element, composition);
    return { lines: setCell([...runs, { text: ' ', style }], column, composition), style, element };
  });
  const height = Math.max(...texts.map((cell) => heightOf([cell]))) + 2 * PADDING;
  return {
    height: height + RULE,
    draw(canvas, top) {
      eachCell(canvas, texts, columns, (cell, left) => drawTexts(canvas, [cell], left, top + PADDING));
      canvas.rule(canvas.page.left, top + height, GRID.measure, RULE, COLORS.hairline);
    },
  };
}

function setCell(runs: readonly TextRun[], { width, align }: Column, composition: Composition): Line[] {
  const lines = composition.set(runs, { measure: width });
  return align === 'start' ? lines : lines.map((line) => ({ ...line, offset: width - line.width }));
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
  columns: readonly Column[],
  draw: (cell: Text, left: number) => void,
): void {
  cells.forEach((cell, index) => {
    draw(cell, canvas.page.left + (columns[index]?.left ?? 0));
  });
}
