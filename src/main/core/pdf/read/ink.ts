/** Red, green and blue from 0 to 1. */
export type Ink = readonly number[];

export const WHITE: Ink = [1, 1, 1];
/** WCAG 2.1, 1.4.3, for large text; what we print has five and more, labels on their black included. */
const READABLE = 3;
/** Of the palest rule of ours against paper; what is paler can hide what is below it. */
const VISIBLE = 1.5;

/** Whether text of this ink can be read on that. */
export const isReadable = (ink: Ink, on: Ink): boolean => contrast(ink, on) >= READABLE;

/** Whether an area of this ink can be told from paper. */
export const isSeen = (ink: Ink): boolean => contrast(ink, WHITE) >= VISIBLE;

/** The ratio of WCAG 2.1: 1 for the same ink, 21 for black on white. */
function contrast(one: Ink, other: Ink): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red = 0, green = 0, blue = 0]: Ink): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** sRGB (IEC 61966-2-1). */
const linear = (part: number): number => {
  const bounded = Math.min(1, Math.max(0, part));
  return bounded <= 0.04045 ? bounded / 12.92 : ((bounded + 0.055) / 1.055) ** 2.4;
};
