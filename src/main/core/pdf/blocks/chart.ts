import type { Chart } from '../../briefs/document';
import { box, type Box } from '../page/boxes';
import { COLORS } from '../page/colors';
import { baseline, GRID, mm } from '../page/geometry';
import type { PageCanvas, Rectangle } from '../page/page-canvas';
import { STYLES } from '../text/style';
import type { Composition } from './composition';
import { drawTexts, heightOf, type Text } from './rows';

const LABELS = mm(58);
const GAP = mm(3);
/** Behind the longest bar, for its number. */
const NUMBERS = mm(9);
const BAR = 7;
const ROW_PADDING = 3.2;
const BASELINE = 0.57;

/** Bars from a common baseline, each named and with its number: nothing has to be read off an axis. */
export function layOutChart(chart: Chart, composition: Composition): Box[] {
  const title: Text = {
    lines: composition.set([{ text: chart.title, style: STYLES.chartTitle }], { measure: GRID.textWidth }),
    style: STYLES.chartTitle,
    element: composition.element('P'),
  };
  const figure = composition.element('Figure', composition.section, { alternative: chart.summary });
  const style = STYLES.chart;
  const rows = chart.bars.map(({ label, value }) => ({
    value,
    lines: composition.set([{ text: label, style }], { measure: LABELS, balanced: true }),
    number: composition.line(String(value), STYLES.chartStrong),
  }));
  const heights = rows.map(({ lines }) => Math.max(1, lines.length) * style.leading + ROW_PADDING);
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 0));
  const height = heights.reduce((sum, each) => sum + each, 0);
  const highest = Math.max(...rows.map(({ value }) => value));
  const longest = GRID.textWidth - LABELS - GAP - NUMBERS;
  const widthOf = (value: number): number => (value / highest) * longest;

  const draw = (canvas: PageCanvas, top: number): void => {
    const zero = canvas.page.textLeft + LABELS + GAP;
    const first = (index: number): number => top + (tops[index] ?? 0) + ROW_PADDING / 2;
    const bars = rows.map(({ value }, index): Rectangle => {
      const middle = first(index) + style.leading / 2;
      return { left: zero, top: middle - BAR / 2, width: widthOf(value), height: BAR };
    });
    canvas.figure(figure, [
      ...bars.map((rectangle) => ({ rectangle, color: COLORS.accent })),
      { rectangle: { left: zero - BASELINE, top, width: BASELINE, height }, color: COLORS.axis },
    ]);
    // The figure's alternative says all of this; read out as well it would be heard twice.
    rows.forEach(({ lines, number, value }, index) => {
      lines.forEach((line, at) => {
        const base = first(index) + at * style.leading + baseline(style);
        canvas.artifactLine(line, zero - GAP - line.width, base, 'Layout');
      });
      canvas.artifactLine(number, zero + widthOf(value) + 4, first(index) + baseline(style), 'Layout');
    });
  };
  return [
    box({
      height: heightOf([title]) + mm(1.2),
      keepWithNext: true,
      draw: (canvas, top) => drawTexts(canvas, [title], canvas.page.textLeft, top),
    }),
    box({ height: height + mm(4), draw }),
  ];
}
