import { Dictionary, Pointer, type PdfObject } from '../read/objects';
import type { ReadPdf } from '../read/read-pdf';

/** An element of a file's structure tree, as it is found there. */
export interface FoundElement {
  readonly id: number;
  readonly dictionary: Dictionary;
  readonly type: string;
  readonly children: readonly FoundElement[];
  /** Marked content: page object and id. */
  readonly content: readonly { readonly page: number; readonly mcid: number }[];
  /** Numbers of the annotation objects. */
  readonly objects: readonly number[];
}

/** For tests: the structure tree of a file; elements that are not there are left out. */
export function readStructure(pdf: ReadPdf): readonly FoundElement[] {
  const root = pdf.dictionary(pdf.catalog.get('StructTreeRoot'));
  return elementsIn(pdf, root.get('K'));
}

/** An element and all below it, in the order of reading. */
export function* allOf(elements: readonly FoundElement[]): Generator<FoundElement> {
  for (const element of elements) {
    yield element;
    yield* allOf(element.children);
  }
}

/** An attribute of an element, whichever of its dictionaries has it. */
export function attribute(pdf: ReadPdf, { dictionary }: FoundElement, key: string): PdfObject {
  const given = pdf.resolve(dictionary.get('A'));
  const all = Array.isArray(given) ? (given as PdfObject[]) : [given];
  return (
    all.map((each) => pdf.resolve(pdf.dictionary(each).get(key))).find((value) => value !== null) ?? null
  );
}

/** The values of a number tree of one or two levels, as we write them. */
export function numberTree(pdf: ReadPdf, tree: PdfObject): ReadonlyMap<number, PdfObject> {
  const found = new Map<number, PdfObject>();
  for (const kid of pdf.list(pdf.dictionary(tree).get('Kids'))) {
    for (const [key, value] of numberTree(pdf, kid)) found.set(key, value);
  }
  const flat = pdf.list(pdf.dictionary(tree).get('Nums'));
  for (let index = 0; index + 1 < flat.length; index += 2) {
    const key = flat[index];
    if (typeof key === 'number') found.set(key, flat[index + 1] ?? null);
  }
  return found;
}

function elementsIn(pdf: ReadPdf, kids: PdfObject): FoundElement[] {
  return listOf(pdf, kids).flatMap((kid) => {
    if (!(kid instanceof Pointer)) return [];
    const dictionary = pdf.dictionary(kid);
    if (dictionary.name('S') === null) return [];
    return [{ id: kid.id, dictionary, type: dictionary.name('S') ?? '', ...kidsOf(pdf, dictionary) }];
  });
}

function kidsOf(pdf: ReadPdf, element: Dictionary): Pick<FoundElement, 'children' | 'content' | 'objects'> {
  const kids = listOf(pdf, element.get('K'));
  const others = kids.filter((kid): kid is Dictionary => kid instanceof Dictionary);
  const pointerIn = (kid: Dictionary, key: string): number => {
    const pointer = kid.get(key);
    return pointer instanceof Pointer ? pointer.id : -1;
  };
  return {
    children: elementsIn(pdf, kids),
    content: others
      .filter((kid) => kid.name('Type') === 'MCR')
      .map((kid) => ({ page: pointerIn(kid, 'Pg'), mcid: kid.number('MCID') ?? -1 })),
    objects: others.filter((kid) => kid.name('Type') === 'OBJR').map((kid) => pointerIn(kid, 'Obj')),
  };
}

function listOf(pdf: ReadPdf, kids: PdfObject): readonly PdfObject[] {
  const value = pdf.resolve(kids);
  return Array.isArray(value) ? (value as PdfObject[]) : [kids];
}
