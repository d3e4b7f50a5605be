/**
 * How many of these heights stand in the first and the second column of two that are `room` high.
 * When all fit, the columns are made as even as can be.
 */
export function fillColumns(heights: readonly number[], room: number): { first: number; second: number } {
  const full = fill(heights, room);
  if (full.first + full.second < heights.length) return full;
  let best = full;
  let bestHeight = Infinity;
  for (let first = 1; first <= heights.length; first++) {
    const height = Math.max(sum(heights.slice(0, first)), sum(heights.slice(first)));
    if (height >= bestHeight || height > room) continue;
    best = { first, second: heights.length - first };
    bestHeight = height;
  }
  return best;
}

function fill(heights: readonly number[], room: number): { first: number; second: number } {
  const first = countFitting(heights, room);
  return { first, second: countFitting(heights.slice(first), room) };
}

/** How many of these, one below the other, have room. */
export function countFitting(heights: readonly number[], room: number): number {
  let used = 0;
  const overflowing = heights.findIndex((height) => (used += height) > room);
  return overflowing === -1 ? heights.length : overflowing;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
