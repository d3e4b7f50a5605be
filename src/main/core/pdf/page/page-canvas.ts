import { number } from '../file/values';
import type { DocumentFonts } from '../fonts/document-fonts';
import type { StructureElement } from '../tags/structure';
import type { Line } from '../text/line';
import type { Color } from './colors';
import { drawLine } from './draw-line';
import type { PageGeometry } from './geometry';
import { shownText } from './shown-text';

export interface LinkAnnotation {
  readonly element: StructureElement;
  /** Left, bottom, right, top in the page's own coordinates, from its lower left corner. */
  readonly rectangle: readonly [number, number, number, number];
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a page is decorated with; readers skip it. */
export type ArtifactKind = 'Layout' | 'Header' | 'Footer';

/**
 * The content of one page as it grows. Every mark is either content of a structure element or an artifact,
 * as PDF/UA demands. Heights count down from the top of the page, in points.
 */
export class PageCanvas {
  readonly #operators: string[] = [];
  #shown = '';
  /** By marked-content id. */
  readonly marked: StructureElement[] = [];
  readonly links: LinkAnnotation[] = [];
  /** Named places on this page: how far from its top. */
  readonly destinations = new Map<string, number>();
  #open: StructureElement | null = null;

  constructor(
    readonly index: number,
    readonly fonts: DocumentFonts,
    readonly page: PageGeometry,
  ) {}

  /** Content stream of the page. */
  content(): Uint8Array {
    this.#close();
    return Buffer.from(this.#operators.join('\n'), 'latin1');
  }

  /** What stands on the page, as its digest takes it. */
  visibleText(): string {
    return shownText(this.#shown);
  }

  /** Draws a line of an element with its left edge and baseline there. */
  line(line: Line, left: number, base: number, element: StructureElement): void {
    drawLine(this, line, { left: left + line.offset, base, element });
  }

  /** A line that is no content: running heads, figures of an axis. */
  artifactLine(line: Line, left: number, base: number, kind: ArtifactKind): void {
    this.#artifact(kind, () => drawLine(this, line, { left: left + line.offset, base, element: null }));
  }

  /** A horizontal rule with its upper edge at `top`. */
  rule(left: number, top: number, width: number, thickness: number, color: Color): void {
    this.rectangle({ left, top, width, height: thickness }, color, 'Layout');
  }

  rectangle(rectangle: Rectangle, color: Color, kind: ArtifactKind): void {
    this.#artifact(kind, () => this.#fill(rectangle, color));
  }

  /** A picture made of filled rectangles, drawn as one figure. */
  figure(element: StructureElement, parts: readonly { rectangle: Rectangle; color: Color }[]): void {
    this.enter(element);
    for (const { rectangle, color } of parts) this.#fill(rectangle, color);
    const boxes = parts.map(({ rectangle }) => rectangle);
    element.bounds = [
      Math.min(...boxes.map((box) => box.left)),
      this.page.height - Math.max(...boxes.map((box) => box.top + box.height)),
      Math.max(...boxes.map((box) => box.left + box.width)),
      this.page.height - Math.min(...boxes.map((box) => box.top)),
    ];
  }

  /** Names the place at this height, for links and bookmarks. */
  mark(name: string, top: number): void {
    this.destinations.set(name, top);
  }

  /** From here on, what is written is content of this element. */
  enter(element: StructureElement): void {
    if (this.#open === element) return;
    this.#close();
    const id = this.marked.push(element) - 1;
    element.add({ kind: 'content', page: this.index, id });
    this.write(`/${element.type} <</MCID ${id}>> BDC`);
    this.#open = element;
  }

  /** Makes the area of a link sensitive. */
  link(element: StructureElement, left: number, right: number, base: number, size: number): void {
    const y = this.page.height - base;
    const index =
      this.links.push({ element, rectangle: [left, y - size * 0.25, right, y + size * 0.85] }) - 1;
    element.add({ kind: 'link', page: this.index, index });
  }

  /** Remembers the characters of glyphs that are shown, in the order of the content stream. */
  show(characters: string): void {
    this.#shown += characters;
  }

  write(operator: string): void {
    this.#operators.push(operator);
  }

  #fill({ left, top, width, height }: Rectangle, color: Color): void {
    const box = [left, this.page.height - top - height, width, height].map(number).join(' ');
    this.write(`${color} rg ${box} re f`);
  }

  #artifact(kind: ArtifactKind, draw: () => void): void {
    this.#close();
    const properties = kind === 'Layout' ? '/Type/Layout' : `/Type/Pagination/Subtype/${kind}`;
    this.write(`/Artifact <<${properties}>> BDC`);
    draw();
    this.write('EMC');
  }

  #close(): void {
    if (this.#open === null) return;
    this.write('EMC');
    this.#open = null;
  }
}
