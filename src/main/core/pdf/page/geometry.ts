/** Points in a millimetre. */
const MM = 72 / 25.4;
export const mm = (value: number): number => value * MM;

/** A4 and the columns on it, in points. Heights count from the top of the page. */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  left: mm(20),
  /** Between the side margins. */
  measure: mm(170),
  sideWidth: mm(36),
  textLeft: mm(62),
  textWidth: mm(128),
  columnGap: mm(6),
  /** Centres of the running lines. */
  headCentre: mm(16.5),
  footCentre: mm(297 - 12.9),
  firstTop: mm(35),
  bodyTop: mm(29.5),
  bodyBottom: mm(277),
} as const;

/** Baseline of a line of text within its leading, from its top: ink sits a little below the middle. */
export function baseline(style: { readonly size: number; readonly leading: number }): number {
  return style.leading / 2 + style.size * 0.335;
}
