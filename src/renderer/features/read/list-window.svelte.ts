/** Of a list with thousands of rows only those in sight are drawn. All heights are px. */

/** Height of a row that is not open; the style of `AnnotationRow` uses the same. */
export const ROW_HEIGHT = 62;
/** Rows drawn above and below what is in sight. */
const SPARE = 12;

/** Rows `from` (included) to `to` (excluded), and the height of those left out before and after them. */
export interface DrawnRows {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

export class ListWindow {
  count = $state(0);
  /** The one row that is taller than the others; -1 when there is none. */
  open = $state(-1);
  openHeight = $state(ROW_HEIGHT);
  /** What is in sight, from the top of the first row. */
  top = $state(0);
  height = $state(0);

  readonly drawn: DrawnRows = $derived.by(() => {
    const from = Math.max(0, this.rowAt(this.top) - SPARE);
    const to = Math.min(this.count, this.rowAt(this.top + this.height) + 1 + SPARE);
    return { from, to, before: this.topOf(from), after: this.topOf(this.count) - this.topOf(to) };
  });

  /** Where a row begins. */
  topOf(row: number): number {
    const taller = this.open !== -1 && this.open < row ? this.openHeight - ROW_HEIGHT : 0;
    return row * ROW_HEIGHT + taller;
  }

  /** The row at a height. */
  rowAt(height: number): number {
    const past = this.open === -1 ? Infinity : this.topOf(this.open);
    const at = height < past ? height : Math.max(past, height - (this.openHeight - ROW_HEIGHT));
    return Math.min(Math.max(0, this.count - 1), Math.max(0, Math.floor(at / ROW_HEIGHT)));
  }

  /** Where to scroll so that a row is in sight, or null when it is. */
  placeFor(row: number): number | null {
    const [top, foot] = [this.topOf(row), this.topOf(row + 1)];
    if (top < this.top) return top;
    return foot > this.top + this.height ? Math.min(top, foot - this.height) : null;
  }
}
