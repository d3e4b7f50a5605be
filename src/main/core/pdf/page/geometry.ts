import type { Paper } from '../../contract/brief-pdf';

/** Points in a millimetre. */
const MM = 72 / 25.4;
export const mm = (value: number): number => value * MM;

/** The columns, in points: the same on every paper, so that a brief has the same lines on all of them. */
export const GRID = {
  /** Between the side margins. */
  measure: mm(170),
  sideWidth: mm(36),
  textWidth: mm(128),
  columnGap: mm(6),
} as const;

/** Millimetres (ISO 216; ANSI/ASME Y14.1). */
const SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
};

/** Where things stand on a page, in points; heights count from its top. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly textLeft: number;
  /** Centres of the running lines. */
  readonly headCentre: number;
  readonly footCentre: number;
  readonly firstTop: number;
  readonly bodyTop: number;
  readonly bodyBottom: number;
}

/** The columns stand in the middle of the paper; head and foot keep their distance from its edges. */
export function pageOf(paper: Paper): PageGeometry {
  const { width, height } = SIZES[paper];
  const left = (mm(width) - GRID.measure) / 2;
  return {
    width: mm(width),
    height: mm(height),
    left,
    textLeft: left + GRID.sideWidth + GRID.columnGap,
    headCentre: mm(16.5),
    footCentre: mm(height - 12.9),
    firstTop: mm(35),
    bodyTop: mm(29.5),
    bodyBottom: mm(height - 20),
  };
}

/** Baseline of a line of text within its leading, from its top: ink sits a little below the middle. */
export function baseline(style: { readonly size: number; readonly leading: number }): number {
  return style.leading / 2 + style.size * 0.335;
}
