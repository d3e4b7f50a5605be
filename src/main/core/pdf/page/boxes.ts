import type { PageCanvas } from './page-canvas';

/** A strip of the page that stays whole. Measures are points. */
export interface Box {
  readonly kind: 'box';
  readonly height: number;
  /** Space above, which vanishes at the top of a page. */
  readonly gap: number;
  /** Whether the next box must stand on the same page. */
  readonly keepWithNext: boolean;
  /** What the page must still have room for, this box included, or it starts on the next. */
  readonly roomNeeded: number;
  /** Numbers of the notes that must stand at the foot of the same page. */
  readonly notes: readonly number[];
  /** Name of a place in the contents that this box begins; null for most. */
  readonly place: string | null;
  readonly draw: (canvas: PageCanvas, top: number) => void;
}

/** Entries that fill two columns, evenly where they end, and go on over pages where they must. */
export interface ColumnsBox {
  readonly kind: 'columns';
  readonly gap: number;
  readonly entries: readonly ColumnEntry[];
  /** Drawn where the entries begin, and again where they go on. */
  readonly drawSide: (canvas: PageCanvas, top: number, isContinued: boolean) => void;
}

export interface ColumnEntry {
  /** With the space below it. */
  readonly height: number;
  readonly draw: (canvas: PageCanvas, column: 0 | 1, top: number) => void;
}

/** Rows below a head that is drawn again on every page they go on to. */
export interface TableBox {
  readonly kind: 'table';
  readonly gap: number;
  readonly head: {
    readonly height: number;
    readonly draw: (canvas: PageCanvas, top: number, isContinued: boolean) => void;
  };
  readonly rows: readonly TableRowBox[];
}

export interface TableRowBox {
  readonly height: number;
  readonly draw: (canvas: PageCanvas, top: number) => void;
}

export type FlowBox = Box | ColumnsBox | TableBox;

/** A box with everything that most boxes do not need left out. */
export function box(parts: Pick<Box, 'height' | 'draw'> & Partial<Box>): Box {
  return { kind: 'box', gap: 0, keepWithNext: false, roomNeeded: 0, notes: [], place: null, ...parts };
}
