/** A page on paper, in points (1/72 inch); every page of a brief has the same. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A page as it is put into the window: its picture, and its words over it, to be selected and heard. */
export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  readonly text: HTMLElement;
}

/** Where a PDF is fetched from, and which pages of the brief it has. */
export interface HandedPages {
  /** Of the program's own. */
  readonly address: string;
  /** How many the brief has. */
  readonly pages: number;
  /** The first that is in the file, counted from 0. */
  readonly first: number;
}

/** A PDF that is read and can be drawn page by page; it may have only those of a brief that are in sight. */
export interface OpenPdf {
  /** Pages of the brief. */
  readonly count: number;
  /** Whether all of them are in the file. */
  readonly whole: boolean;
  readonly size: PageSize;
  /**
   * Draws a page, counted from 0, at `scale` CSS pixels a point; null when it is no longer wanted, or not in the file.
   * The file must be open.
   */
  draw(index: number, scale: number, stop: AbortSignal): Promise<DrawnPage | null>;
  close(): Promise<void>;
}

export const ZOOMS = ['width', 'page', 'actual', 'large', 'double'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Between pages and around them, in CSS pixels. */
export const GAP = 16;
/** CSS pixels a point: there are 96 of them in an inch. */
const ACTUAL = 96 / 72;
/** Below this nothing can be read and pages would be drawn by the hundred. */
const SMALLEST = 0.2;

/** CSS pixels a point for a page in a room of this many CSS pixels. */
export function scaleFor(zoom: Zoom, page: PageSize, room: PageSize): number {
  const toWidth = (room.width - 2 * GAP) / page.width;
  const scales: Readonly<Record<Zoom, number>> = {
    width: toWidth,
    page: Math.min(toWidth, (room.height - 2 * GAP) / page.height),
    actual: ACTUAL,
    large: 1.5 * ACTUAL,
    double: 2 * ACTUAL,
  };
  return Math.max(scales[zoom], SMALLEST);
}

/** How far a list of pages is scrolled, counted in pages: 2.5 is the middle of the third. It holds at every zoom. */
export function placeAt(scrollTop: number, pageHeight: number): number {
  return Math.max(0, scrollTop) / (pageHeight + GAP);
}

/** The opposite of `placeAt`, in CSS pixels. */
export function scrollTopAt(place: number, pageHeight: number): number {
  return Math.round(place * (pageHeight + GAP));
}

/** The page that a reader at this place looks at, counted from 0: the one that fills most of the upper half. */
export function pageInView(place: number, count: number): number {
  return Math.min(Math.floor(place + 0.5), Math.max(count - 1, 0));
}
