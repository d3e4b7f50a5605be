/** How large the reading text may stand; the figures are in ReadingText's style. */
export const TEXT_SIZES = ['small', 'normal', 'large', 'huge'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
