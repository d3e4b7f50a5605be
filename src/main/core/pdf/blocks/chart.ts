import { figuresOf } from '../../briefs/chart-figures';
import type { Bar, Chart } from '../../briefs/document';
import { box, type Box } from '../page/boxes';
import { COLORS } from '../page/colors';
import { baseline, GRID, mm } from '../page/geometry';
import type { PageCanvas, Rectangle } from '../page/page-canvas';
import { measureText } from '../text/fragments';
import type { Line } from '../text/line';
import { STYLES } from '../text/style';
import type { Composition } from './composition';
import { drawTexts, heightOf, type Text } from './rows';

/** The widest that labels may be; longer ones go on in a second line. */
const MOST_FOR_LABELS = mm(58);
const GAP = mm(3);
/** Behind the longest bar, for its number. */
const NUMBERS = mm(9);
const BAR = 7;
const ROW_PADDING = 3.2;
const BASELINE = 0.57;
const BELOW = mm(4);

/** What charts that are compared have in common. Measures are points. */
interface Axis {
  /** From the left edge of the text to the common baseline of the bars. */
  readonly zero: number;
  readonly pointsPerUnit: number;
}

interface Row {
  readonly value: number;
  readonly lines: readonly Line[];
  readonly number: Line;
  /** Below the top of its figure. */
  readonly top: number;
  readonly height: number;
}

/**
 * Bars from a common baseline, each named and with its number: nothing has to be read off an axis. Charts that stand
 * together share the baseline and the scale, or bars of the same length would mean different counts.
 */
export function layOutCharts(charts: readonly Chart[], composition: Composition): Box[] {
  const bars = charts.flatMap((chart) => chart.bars);
  const widest = Math.max(...bars.map(({ label }) => measureText(label, STYLES.chart, composition.fonts)));
  const zero = Math.min(MOST_FOR_LABELS, Math.ceil(widest)) + GAP;
  const highest = Math.max(...bars.map(({ value }) => value));
  const axis = { zero, pointsPerUnit: (GRID.textWidth - zero - NUMBERS) / highest };
  return charts.flatMap((chart) => layOutChart(chart, axis, composition));
}

function layOutChart(chart: Chart, axis: Axis, composition: Composition): Box[] {
  const title: Text = {
    lines: composition.set([{ text: chart.title, style: STYLES.chartTitle }], { measure: GRID.textWidth }),
    style: STYLES.chartTitle,
    element: composition.element('P'),
  };
  const figures = figuresOf(chart);
  return [
    box({
      height: heightOf([title]) + mm(1.2),
      keepWithNext: true,
      draw: (canvas, top) => drawTexts(canvas, [title], canvas.page.textLeft, top),
    }),
    ...figures.map(({ bars, summary }, index) =>
      layOutFigure({ bars, summary, isLast: index === figures.length - 1 }, axis, composition),
    ),
  ];
}

function layOutFigure(
  { bars, summary, isLast }: { bars: readonly Bar[]; summary: string; isLast: boolean },
  axis: Axis,
  composition: Composition,
): Box {
  const element = composition.element('Figure', composition.section, { alternative: summary });
  const rows = layOutRows(bars, axis, composition);
  const height = rows.reduce((sum, row) => sum + row.height, 0);

  const draw = (canvas: PageCanvas, top: number): void => {
    const zero = canvas.page.textLeft + axis.zero;
    const rectangles = rows.map((row): Rectangle => {
      const middle = top + row.top + (ROW_PADDING + STYLES.chart.leading) / 2;
      return { left: zero, top: middle - BAR / 2, width: row.value * axis.pointsPerUnit, height: BAR };
    });
    canvas.figure(element, [
      ...rectangles.map((rectangle) => ({ rectangle, color: COLORS.accent })),
      { rectangle: { left: zero - BASELINE, top, width: BASELINE, height }, color: COLORS.axis },
    ]);
    for (const row of rows) drawWords(canvas, row, top, axis);
  };
  return box({ height: height + (isLast ? BELOW : 0), draw });
}

function layOutRows(bars: readonly Bar[], axis: Axis, composition: Composition): Row[] {
  const style = STYLES.chart;
  let top = 0;
  return bars.map(({ label, value }) => {
    const lines = composition.set([{ text: label, style }], { measure: axis.zero - GAP, balanced: true });
    const number = composition.line(String(value), STYLES.chartStrong);
    const row = {
      value,
      lines,
      number,
      top,
      height: Math.max(1, lines.length) * style.leading + ROW_PADDING,
    };
    top += row.height;
    return row;
  });
}

/** The figure's alternative says all of this; read out as well it would be heard twice. */
function drawWords(canvas: PageCanvas, row: Row, top: number, axis: Axis): void {
  const zero = canvas.page.textLeft + axis.zero;
  const base = top + row.top + ROW_PADDING / 2 + baseline(STYLES.chart);
  row.lines.forEach((line, index) => {
    const below = index * STYLES.chart.leading;
    canvas.artifactLine(line, zero - GAP - line.width - line.offset, base + below, 'Layout');
  });
  canvas.artifactLine(row.number, zero + row.value * axis.pointsPerUnit + 4, base, 'Layout');
}
