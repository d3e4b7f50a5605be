/** A smooth function to be made small: its value at a point, its slope there written into `slope`. */
export type Smooth = (point: Float64Array, slope: Float64Array) => number;

/** Steps remembered to guess the curvature from. */
const MEMORY = 7;
const MOST_STEPS = 60;
/** Ends when a step gains less than this share of the value. */
const GAIN = 1e-6;

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  /** 1 / (moved · turned) */
  readonly inverse: number;
}

/**
 * The lowest point of a convex function, from `start` on, by L-BFGS with backtracking (Nocedal & Wright, Numerical
 * Optimization, 2nd ed., algorithms 7.4 and 3.1). Deterministic: the same function and start give the same point.
 */
export function minimise(smooth: Smooth, start: Float64Array): Float64Array {
  const steps: Step[] = [];
  let point = Float64Array.from(start);
  let slope = new Float64Array(point.length);
  let value = smooth(point, slope);
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const down = direction(slope, steps);
    const steepness = dot(slope, down);
    if (steepness >= 0) return point;
    const next = new Float64Array(point.length);
    const nextSlope = new Float64Array(point.length);
    const nextValue = walk(smooth, { point, value, steepness, down, next, nextSlope });
    if (nextValue === null) return point;
    remember(steps, difference(next, point), difference(nextSlope, slope));
    const gained = value - nextValue;
    [point, slope, value] = [next, nextSlope, nextValue];
    if (gained <= GAIN * Math.abs(value)) return point;
  }
  return point;
}

/** Goes down as far as it pays, halving the way until it does; null when no way does. */
function walk(
  smooth: Smooth,
  from: {
    readonly point: Float64Array;
    readonly value: number;
    readonly steepness: number;
    readonly down: Float64Array;
    readonly next: Float64Array;
    readonly nextSlope: Float64Array;
  },
): number | null {
  const { point, value, steepness, down, next, nextSlope } = from;
  for (let length = 1; length > 1e-9; length /= 2) {
    for (let i = 0; i < point.length; i += 1) next[i] = (point[i] ?? 0) + length * (down[i] ?? 0);
    const reached = smooth(next, nextSlope);
    if (reached <= value + 1e-4 * length * steepness) return reached;
  }
  return null;
}

/** Two-loop recursion: the way down, bent by the curvature seen so far. */
function direction(slope: Float64Array, steps: readonly Step[]): Float64Array {
  const down = slope.map((part) => -part);
  const last = steps.at(-1);
  if (last === undefined) return scale(down, 1 / Math.max(1, Math.sqrt(dot(slope, slope))));
  const shares: number[] = [];
  for (const step of steps.toReversed()) {
    const share = step.inverse * dot(step.moved, down);
    shares.push(share);
    add(down, -share, step.turned);
  }
  scale(down, 1 / (last.inverse * dot(last.turned, last.turned)));
  for (const step of steps) {
    const share = shares.pop() ?? 0;
    add(down, share - step.inverse * dot(step.turned, down), step.moved);
  }
  return down;
}

function remember(steps: Step[], moved: Float64Array, turned: Float64Array): void {
  const bend = dot(moved, turned);
  if (bend <= 1e-12) return;
  steps.push({ moved, turned, inverse: 1 / bend });
  if (steps.length > MEMORY) steps.shift();
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i += 1) sum += (left[i] ?? 0) * (right[i] ?? 0);
  return sum;
}

function add(to: Float64Array, times: number, what: Float64Array): void {
  for (let i = 0; i < to.length; i += 1) to[i] = (to[i] ?? 0) + times * (what[i] ?? 0);
}

function scale(what: Float64Array, by: number): Float64Array {
  for (let i = 0; i < what.length; i += 1) what[i] = (what[i] ?? 0) * by;
  return what;
}

function difference(left: Float64Array, right: Float64Array): Float64Array {
  return left.map((part, i) => part - (right[i] ?? 0));
}
