import { holds, meet, type Area } from './areas';
import type { ForeignKind } from './foreign-part';
import { isReadable, isSeen, WHITE, type Ink } from './ink';
import { Dictionary, Name, type PdfObject } from './objects';
import { NO_FONT, type TextFont } from './text-fonts';
import { TextPen } from './text-pen';

/** Points. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

/** Every operator that our pages have (`page/page-canvas.ts`, `page/draw-line.ts`), and how many operands it takes. */
const OURS: ReadonlyMap<string, number> = new Map([
  ['BT', 0],
  ['ET', 0],
  ['Tf', 2],
  ['Tm', 6],
  ['Tc', 1],
  ['Ts', 1],
  ['TJ', 1],
  ['rg', 3],
  ['re', 4],
  ['f', 0],
  ['BDC', 2],
  ['BMC', 1],
  ['EMC', 0],
]);
/** What those come to that are best known by their name. */
const KNOWN: Readonly<Record<string, ForeignKind>> = {
  Tr: 'invisible',
  W: 'clipped',
  'W*': 'clipped',
  Do: 'picture',
  BI: 'picture',
  sh: 'picture',
};
/** Points: the smallest size of ours is 7, the largest 31. */
const SMALLEST = 5;
const LARGEST = 40;
/** Thousandths of an em that a glyph may be moved by; marks of Arabic are moved by less than one. */
const FURTHEST = 3_000;
/** In points. */
const MOST_TRACKING = 2;
/** Points: what we fill is no higher, or no wider, than a label. */
const BROADEST = 20;
/** Stretches of text and filled areas of one page; ours have some hundreds. Each is held against the others. */
const MOST_AREAS = 4_000;
/** What we say of marked content. */
const PROPERTIES = new Set(['MCID', 'Type', 'Subtype', 'Lang', 'ActualText']);

interface Filled extends Area {
  readonly ink: Ink;
}

/** Follows what a page draws, and keeps what no page of ours draws. */
export class GraphicsCheck {
  readonly foreign = new Set<ForeignKind>();
  readonly #pen = new TextPen();
  #ink: Ink = [0, 0, 0];
  readonly #texts: Area[] = [];
  readonly #filled: Filled[] = [];
  #rectangle: readonly number[] | null = null;

  constructor(private readonly paper: Paper) {}

  operator(word: string, operands: readonly PdfObject[]): void {
    if (OURS.get(word) !== operands.length) {
      this.foreign.add(KNOWN[word] ?? 'drawing');
      return;
    }
    const numbers = operands.filter((operand) => typeof operand === 'number');
    const [first = 0] = numbers;
    switch (word) {
      case 'Tf':
        this.#pen.size = first;
        this.#require(first >= SMALLEST && first <= LARGEST, 'outside');
        return;
      case 'Ts':
        this.#pen.rise = first;
        this.#require(Math.abs(first) <= this.#pen.size, 'outside');
        return;
      case 'Tc':
        this.#pen.tracking = first;
        this.#require(Math.abs(first) <= MOST_TRACKING, 'outside');
        return;
      case 'Tm':
        this.#place(numbers);
        return;
      case 'TJ':
        this.#move(operands[0] ?? null);
        return;
      case 'rg':
        this.#ink = numbers;
        return;
      case 're':
        this.#rectangle = numbers;
        return;
      case 'f':
        this.#fill();
        return;
      case 'BDC':
        this.#mark(operands);
        return;
    }
  }

  /** Text in letters that are there, on the paper, in an ink that can be read where it stands. */
  shown(operands: readonly PdfObject[], font: TextFont): void {
    if (font === NO_FONT) this.foreign.add('font');
    const area = this.#pen.show(operands, font);
    this.#require(this.#isOnPaper(area), 'outside');
    if (!this.#hasRoom()) return;
    this.#require(
      this.#below(area).every((ground) => isReadable(this.#ink, ground)),
      'invisible',
    );
    this.#texts.push(area);
  }

  /** Text that is said to stand for other words than those that are shown. */
  disguised(): void {
    this.foreign.add('entry');
  }

  /** The inks on which text stands: that of the last area that holds it, and of all that it touches. */
  #below(text: Area): readonly Ink[] {
    const touched = this.#filled.filter((area) => meet(area, text));
    const last = touched.findLastIndex((area) => holds(area, text));
    const inks = touched.slice(Math.max(0, last)).map(({ ink }) => ink);
    return last < 0 ? [WHITE, ...inks] : inks;
  }

  #isOnPaper({ left, right, bottom, top }: Area): boolean {
    const { width, height } = this.paper;
    return left >= 0 && right <= width && bottom >= 0 && top <= height;
  }

  #hasRoom(): boolean {
    const isFull = this.#texts.length + this.#filled.length >= MOST_AREAS;
    if (isFull) this.foreign.add('drawing');
    return !isFull;
  }

  /** Upright, and at its own size. */
  #place([a, b, c, d, x = -1, y = -1]: readonly number[]): void {
    this.#require(a === 1 && b === 0 && c === 0 && d === 1, 'outside');
    this.#pen.moveTo(x, y);
  }

  #move(shown: PdfObject): void {
    if (!Array.isArray(shown)) return;
    for (const each of shown as PdfObject[]) {
      if (typeof each === 'number') this.#require(Math.abs(each) <= FURTHEST, 'outside');
    }
  }

  /** What is filled is a rule, a bar or a label: never as pale as paper, never over what was written before. */
  #fill(): void {
    const [left = 0, bottom = 0, width = 0, height = 0] = this.#rectangle ?? [];
    this.#rectangle = null;
    if (!this.#hasRoom()) return;
    const area = { left, right: left + width, bottom, top: bottom + height };
    const isBroad = Math.min(Math.abs(width), Math.abs(height)) > BROADEST;
    const isOver = this.#texts.some((text) => meet(area, text));
    if (isOver || isBroad || width < 0 || height < 0 || !isSeen(this.#ink)) this.foreign.add('covered');
    this.#filled.push({ ...area, ink: this.#ink });
  }

  /** Properties stand where they are used; those that are named elsewhere belong to layers. */
  #mark([tag, properties]: readonly PdfObject[]): void {
    if (!(tag instanceof Name) || tag.value === 'OC') this.foreign.add('layer');
    else if (!(properties instanceof Dictionary)) this.foreign.add('layer');
    else if ([...properties.entries()].some(([key]) => !PROPERTIES.has(key))) this.foreign.add('entry');
  }

  #require(holds: boolean, what: ForeignKind): void {
    if (!holds) this.foreign.add(what);
  }
}
