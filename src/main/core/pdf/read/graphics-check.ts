import type { ForeignKind } from './foreign-part';
import { Dictionary, Name, type PdfObject } from './objects';

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
/** The lightest ink of ours has two thirds of white; lighter text cannot be read on paper. */
const PALE = 0.8;
/** The only white words of ours, on black. */
const WHITE_LABEL = 'TLP:CLEAR';
/** Points: rules are thinner. */
const THICK = 3;
/** Points: what we fill is no higher, or no wider, than a label. */
const BROADEST = 20;

/** Follows what a page draws, and keeps what no page of ours draws. */
export class GraphicsCheck {
  readonly foreign = new Set<ForeignKind>();
  #color: readonly number[] = [0, 0, 0];
  #places: { x: number; y: number }[] = [];
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
      case 'Tf': {
        this.#require(first >= SMALLEST && first <= LARGEST, 'outside');
        return;
      }
      case 'Ts': {
        this.#require(Math.abs(first) <= LARGEST, 'outside');
        return;
      }
      case 'Tc': {
        this.#require(Math.abs(first) <= MOST_TRACKING, 'outside');
        return;
      }
      case 'Tm': {
        this.#place(numbers);
        return;
      }
      case 'TJ': {
        this.#move(operands[0] ?? null);
        return;
      }
      case 'rg':
        this.#color = numbers;
        return;
      case 're':
        this.#rectangle = numbers;
        return;
      case 'f': {
        this.#fill();
        return;
      }
      case 'BDC': {
        this.#mark(operands);
        return;
      }
    }
  }

  /** Text in a colour that cannot be seen on paper. */
  shown(text: string): void {
    if (Math.min(...this.#color) > PALE && !WHITE_LABEL.includes(text.trim())) this.foreign.add('invisible');
  }

  /** Upright, at its own size, on the paper. */
  #place([a, b, c, d, x = -1, y = -1]: readonly number[]): void {
    const { width, height } = this.paper;
    const isPlain = a === 1 && b === 0 && c === 0 && d === 1;
    this.#require(isPlain && x >= 0 && x <= width && y >= 0 && y <= height, 'outside');
    this.#places.push({ x, y });
  }

  #move(shown: PdfObject): void {
    if (!Array.isArray(shown)) return;
    for (const each of shown as PdfObject[]) {
      if (typeof each === 'number') this.#require(Math.abs(each) <= FURTHEST, 'outside');
    }
  }

  /** What is filled is a rule, a bar or a label: never white, never over what was written before. */
  #fill(): void {
    const [left = 0, bottom = 0, width = 0, height = 0] = this.#rectangle ?? [];
    this.#rectangle = null;
    const isOver = ({ x, y }: { x: number; y: number }): boolean =>
      x >= left && x < left + width && y >= bottom && y < bottom + height;
    const covers = height > THICK && this.#places.some(isOver);
    const isBroad = Math.min(Math.abs(width), Math.abs(height)) > BROADEST;
    if (covers || isBroad || width < 0 || height < 0 || Math.min(...this.#color) > PALE) {
      this.foreign.add('covered');
    }
  }

  /** Properties stand where they are used; those that are named elsewhere belong to layers. */
  #mark([tag, properties]: readonly PdfObject[]): void {
    if (!(tag instanceof Name) || tag.value === 'OC') this.foreign.add('layer');
    else if (!(properties instanceof Dictionary)) this.foreign.add('layer');
  }

  #require(holds: boolean, what: ForeignKind): void {
    if (!holds) this.foreign.add(what);
  }
}
