import type { Box, ColumnsBox, FlowBox, TableBox } from './boxes';
import { countFitting, fillColumns, sum } from './columns';
import type { PageCanvas } from './page-canvas';

/** Something at its place on a page; `top` in points from the top of the page. */
export interface Placed {
  readonly top: number;
  readonly draw: (canvas: PageCanvas, top: number) => void;
}

export interface PagePlan {
  readonly placed: readonly Placed[];
  /** Numbers of the notes at its foot, in order. */
  readonly notes: readonly number[];
  /** Names of the places on it that contents list. */
  readonly places: readonly string[];
}

export interface PageFrame {
  readonly firstTop: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of the rule and space above the notes of a page. */
  readonly notesHead: number;
  noteHeight(number: number): number;
}

const EPSILON = 0.01;

/**
 * Puts boxes on pages, notes at the foot of the page that refers to them. Boxes kept together are moved
 * to the next page together; only what is higher than a whole page is broken inside.
 */
export function paginate(boxes: readonly FlowBox[], frame: PageFrame): PagePlan[] {
  const plan = new Planner(frame);
  for (let index = 0; index < boxes.length;) {
    const first = boxes[index];
    if (first === undefined) break;
    if (first.kind === 'columns') {
      plan.placeColumns(first);
      index += 1;
    } else if (first.kind === 'table') {
      plan.placeTable(first);
      index += 1;
    } else {
      const group = groupAt(boxes, index);
      plan.placeGroup(group);
      index += group.length;
    }
  }
  return plan.pages;
}

/** The box there and those it must stay with. */
function groupAt(boxes: readonly FlowBox[], start: number): Box[] {
  const group: Box[] = [];
  for (let index = start; index < boxes.length; index++) {
    const next = boxes[index];
    if (next?.kind !== 'box') break;
    group.push(next);
    if (!next.keepWithNext) break;
  }
  return group;
}

interface Page {
  readonly placed: Placed[];
  readonly notes: number[];
  readonly places: string[];
}

/** As many rows stay below the first head of a table and, at least, on its last page. */
const ROWS_TOGETHER = 2;

class Planner {
  #pages: Page[] = [{ placed: [], notes: [], places: [] }];
  #y: number;
  #notesHeight = 0;

  constructor(private readonly frame: PageFrame) {
    this.#y = frame.firstTop;
  }

  get pages(): PagePlan[] {
    return this.#pages;
  }

  get #page(): Page {
    const page = this.#pages.at(-1);
    if (page === undefined) throw new Error('a plan has at least one page');
    return page;
  }

  get #isEmpty(): boolean {
    return this.#page.placed.length === 0;
  }

  get #room(): number {
    return this.frame.bottom - this.#notesHeight - this.#y;
  }

  placeGroup(group: readonly Box[]): void {
    const roomNeeded = group[0]?.roomNeeded ?? 0;
    const height = this.#heightOf(group);
    if (!this.#isEmpty && (height > this.#room + EPSILON || roomNeeded > this.#room)) {
      const fitsOnAPage = height <= this.frame.bottom - this.frame.top;
      // What fits on no page may as well begin here, if its first strips do.
      if (fitsOnAPage || roomNeeded > this.#room || this.#heightOf(group.slice(0, 3)) > this.#room) {
        this.#turn();
      }
    }
    for (const next of group) {
      if (!this.#isEmpty && this.#heightOf([next]) > this.#room + EPSILON) this.#turn();
      this.#place(next);
    }
  }

  placeColumns({ gap, entries, drawSide }: ColumnsBox): void {
    let rest = entries;
    const lead = this.#isEmpty ? 0 : gap;
    if (!this.#isEmpty && this.#room - lead < sum(rest.slice(0, 2).map((entry) => entry.height))) {
      this.#turn();
    } else this.#y += lead;
    for (let isContinued = false; rest.length > 0; isContinued = true) {
      if (isContinued) this.#turn();
      const heights = rest.map((entry) => entry.height);
      const { first, second } = fillColumns(heights, Math.max(this.#room, heights[0] ?? 0));
      const left = rest.slice(0, first);
      const right = rest.slice(first, first + second);
      this.#page.placed.push({
        top: this.#y,
        draw: (canvas, top) => {
          drawSide(canvas, top, isContinued);
          drawColumn(canvas, left, 0, top);
          drawColumn(canvas, right, 1, top);
        },
      });
      this.#y += Math.max(sum(heights.slice(0, first)), sum(heights.slice(first, first + second)));
      rest = rest.slice(first + second);
    }
  }

  placeTable({ gap, head, rows }: TableBox): void {
    for (let start = 0; start < rows.length;) {
      const isContinued = start > 0;
      const heights = rows.slice(start).map(({ height }) => height);
      const least = heights.length < 2 * ROWS_TOGETHER ? heights : heights.slice(0, ROWS_TOGETHER);
      const lead = this.#isEmpty ? 0 : gap;
      if (isContinued || (!this.#isEmpty && lead + head.height + sum(least) > this.#room)) this.#turn();
      else this.#y += lead;
      this.#put(head.height, (canvas, top) => {
        head.draw(canvas, top, isContinued);
      });
      const end = start + rowsFitting(heights, this.#room);
      for (const { height, draw } of rows.slice(start, end)) this.#put(height, draw);
      start = end;
    }
  }

  #put(height: number, draw: Placed['draw']): void {
    this.#page.placed.push({ top: this.#y, draw });
    this.#y += height;
  }

  #place({ gap, height, notes, place, draw }: Box): void {
    if (!this.#isEmpty) this.#y += gap;
    this.#put(height, draw);
    if (place !== null) this.#page.places.push(place);
    this.#notesHeight += this.#heightOfNotes(notes);
    this.#page.notes.push(...notes);
  }

  #turn(): void {
    this.#pages.push({ placed: [], notes: [], places: [] });
    this.#y = this.frame.top;
    this.#notesHeight = 0;
  }

  #heightOf(group: readonly Box[]): number {
    const gaps = group.map((next, index) => (index === 0 && this.#isEmpty ? 0 : next.gap));
    const notes = group.flatMap((next) => next.notes);
    return sum(group.map((next) => next.height)) + sum(gaps) + this.#heightOfNotes(notes);
  }

  #heightOfNotes(notes: readonly number[]): number {
    if (notes.length === 0) return 0;
    const head = this.#page.notes.length === 0 ? this.frame.notesHead : 0;
    return head + sum(notes.map((number) => this.frame.noteHeight(number)));
  }
}

/** How many rows stand in so much room; some are left for the next page where not all do. */
function rowsFitting(heights: readonly number[], room: number): number {
  const fitting = countFitting(heights, room);
  if (fitting === heights.length) return fitting;
  return Math.max(1, Math.min(fitting, heights.length - ROWS_TOGETHER));
}

function drawColumn(canvas: PageCanvas, entries: ColumnsBox['entries'], column: 0 | 1, top: number): void {
  let y = top;
  for (const entry of entries) {
    entry.draw(canvas, column, y);
    y += entry.height;
  }
}
