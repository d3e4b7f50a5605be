import type { LikelihoodRange } from '../../briefs/document';
import { printed } from '../../contract/messages/catalogue';
import { LIKELIHOODS } from '../../contract/briefs';
import { COLORS } from '../page/colors';
import { mm } from '../page/geometry';
import type { PageCanvas } from '../page/page-canvas';
import type { StructureElement } from '../tags/structure';
import type { Line } from '../text/line';
import { STYLES } from '../text/style';
import type { Composition } from './composition';

export const RANGE_BAR_WIDTH = mm(52);

const AXIS = 3.1;
const STROKE = 0.57;
const TICK = 4;
const BAR = 5.1;
/** Baseline of the figures below the axis. */
const FIGURES = 12;
/** Between two figures, or they are too close to be read apart. */
const CLEARANCE = 2.5;

/** Every bound of the scale has a tick, so that a bar is seen against all seven words. */
const TICKS = [0, ...new Set(Object.values(LIKELIHOODS).flat()), 100].filter(
  (tick) => ![1, 99].includes(tick),
);

interface Figure {
  readonly line: Line;
  /** From the bar's left end. */
  readonly left: number;
}

const at = (percent: number): number => (percent / 100) * RANGE_BAR_WIDTH;

/** A likelihood as a bar on a scale from 0 to 100 per cent. */
export class RangeBar {
  readonly height = 14;
  readonly #element: StructureElement;
  readonly #figures: readonly Figure[];

  constructor(
    private readonly range: LikelihoodRange,
    composition: Composition,
  ) {
    const { word, low, high } = range;
    this.#element = composition.element('Figure', composition.section, {
      alternative: printed.rangeDescription(word, low, high),
    });
    this.#figures = figuresOf(range, composition);
  }

  draw(canvas: PageCanvas, left: number, top: number): void {
    const { low, high } = this.range;
    const axis = { left, top: top + AXIS - STROKE / 2, width: RANGE_BAR_WIDTH, height: STROKE };
    const ticks = TICKS.map((tick) => ({
      left: left + at(tick) - STROKE / 2,
      top: top + AXIS - TICK / 2,
      width: STROKE,
      height: TICK,
    }));
    const bar = { left: left + at(low), top: top + AXIS - BAR / 2, width: at(high) - at(low), height: BAR };
    canvas.figure(this.#element, [
      ...[axis, ...ticks].map((rectangle) => ({ rectangle, color: COLORS.axis })),
      { rectangle: bar, color: COLORS.accent },
    ]);
    for (const { line, left: offset } of this.#figures) {
      canvas.artifactLine(line, left + offset, top + FIGURES, 'Layout');
    }
  }
}

/** The two bounds, as one figure where they would touch, and the ends of the scale where there is room. */
function figuresOf({ low, high }: LikelihoodRange, composition: Composition): Figure[] {
  const bound = (text: string, percent: number): Figure => {
    const line = composition.line(text, STYLES.axisStrong);
    const left = at(percent) - line.width / 2;
    return { line, left: Math.min(Math.max(0, left), RANGE_BAR_WIDTH - line.width) };
  };
  const apart = [bound(String(low), low), bound(String(high), high)];
  const bounds = touches(apart[0], apart[1]) ? [bound(`${low}–${high}`, (low + high) / 2)] : apart;

  const zero = { line: composition.line('0', STYLES.axis), left: 0 };
  const hundredLine = composition.line('100%', STYLES.axis);
  const hundred = { line: hundredLine, left: RANGE_BAR_WIDTH - hundredLine.width };
  return [
    ...bounds,
    ...(bounds.some((figure) => touches(zero, figure)) ? [] : [zero]),
    ...(bounds.some((figure) => touches(figure, hundred)) ? [] : [hundred]),
  ];
}

function touches(left: Figure | undefined, right: Figure | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return left.left + left.line.width + CLEARANCE > right.left;
}
