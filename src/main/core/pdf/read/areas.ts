/** A part of a page, in points from its lower left corner. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Points by which numbers in a file are rounded, and letters stand out of their widths. */
const SLACK = 0.2;

/** Whether two areas share more than an edge. */
export const meet = (one: Area, other: Area): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK &&
  Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) > SLACK;

export const holds = (outer: Area, inner: Area): boolean =>
  inner.left >= outer.left - SLACK &&
  inner.right <= outer.right + SLACK &&
  inner.bottom >= outer.bottom - SLACK &&
  inner.top <= outer.top + SLACK;
