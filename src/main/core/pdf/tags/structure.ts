import type { PdfDictionary } from '../file/values';

/** Standard structure types (ISO 32000-1, 14.8.4) that a brief needs. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Figure'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'Span';

export interface StructureOptions {
  /** Unique in the file; PDF/UA asks it of notes. */
  readonly id?: string;
  /** Read out instead of a picture. */
  readonly alternative?: string;
  /** BCP 47, where it differs from the document's. */
  readonly language?: string;
  readonly attributes?: PdfDictionary;
  /** Where a link leads. */
  readonly target?: LinkTarget;
}

export interface LinkTarget {
  /** A destination in this file, or an address. */
  readonly kind: 'destination' | 'address';
  readonly to: string;
  /** What a reader says of it. */
  readonly description: string;
}

/** Content on a page: which page and which marked content of it. */
export interface MarkedContent {
  readonly kind: 'content';
  readonly page: number;
  readonly id: number;
}

/** The active area of a link. */
export interface LinkArea {
  readonly kind: 'link';
  readonly page: number;
  /** Index among the annotations of the page. */
  readonly index: number;
}

/**
 * An element of the logical structure. It joins its parent when the first of it is drawn, so that the tree
 * is in the order of reading even where elements are made ahead.
 */
export class StructureElement {
  readonly children: (StructureElement | MarkedContent | LinkArea)[] = [];
  /** Where a figure stands: left, bottom, right, top from the page's lower left corner. */
  bounds: readonly [number, number, number, number] | null = null;
  #joined = false;

  constructor(
    readonly type: StructureType,
    readonly parent: StructureElement | null,
    readonly options: StructureOptions = {},
  ) {}

  /** Records a part of this element that was drawn. */
  add(part: MarkedContent | LinkArea): void {
    this.join();
    this.children.push(part);
  }

  private join(): void {
    if (this.#joined) return;
    this.#joined = true;
    if (this.parent === null) return;
    this.parent.join();
    this.parent.children.push(this);
  }
}
