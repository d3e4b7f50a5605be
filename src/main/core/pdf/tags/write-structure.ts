import type { PdfFile } from '../file/pdf-file';
import { writeTree } from '../file/trees';
import { byBytes, text, type PdfDictionary, type PdfValue, type Reference } from '../file/values';
import { StructureElement } from './structure';

/** What the structure tree needs to know of the pages. */
export interface WrittenPage {
  readonly reference: Reference;
  /** By marked-content id. */
  readonly marked: readonly StructureElement[];
  readonly links: readonly { readonly reference: Reference; readonly element: StructureElement }[];
}

/** Writes the structure tree and the trees that lead back into it (ISO 32000-1, 14.7). */
export function writeStructure(pdf: PdfFile, root: StructureElement, pages: readonly WrittenPage[]): void {
  const treeRoot = pdf.reserve();
  const references = new Map<StructureElement, Reference>();
  const ids: { id: string; reference: Reference }[] = [];

  const referenceOf = (element: StructureElement): Reference => {
    let reference = references.get(element);
    if (reference === undefined) {
      reference = pdf.reserve();
      references.set(element, reference);
    }
    return reference;
  };

  const write = (element: StructureElement): void => {
    const reference = referenceOf(element);
    const parent = element.parent === null ? treeRoot : referenceOf(element.parent);
    const { id } = element.options;
    if (id !== undefined) ids.push({ id, reference });
    pdf.write(reference, {
      Type: 'StructElem',
      S: element.type,
      P: parent,
      ...describe(element),
      K: element.children.map((child) => kidOf(child, referenceOf, pages)),
    });
    for (const child of element.children) if (child instanceof StructureElement) write(child);
  };
  write(root);

  const parents = pages.map(({ marked }, index): [number, PdfValue] => [index, marked.map(referenceOf)]);
  const links = pages.flatMap((page) => page.links);
  parents.push(
    ...links.map(({ element }, index): [number, PdfValue] => [pages.length + index, referenceOf(element)]),
  );
  ids.sort((a, b) => byBytes(a.id, b.id));
  pdf.write(treeRoot, {
    Type: 'StructTreeRoot',
    K: [referenceOf(root)],
    ParentTree: pdf.add(writeTree(pdf, 'Nums', parents)),
    ParentTreeNextKey: pages.length + links.length,
    ...(ids.length > 0
      ? {
          IDTree: pdf.add(
            writeTree(
              pdf,
              'Names',
              ids.map(({ id, reference }) => [text(id), reference]),
            ),
          ),
        }
      : {}),
  });
  pdf.catalog.StructTreeRoot = treeRoot;
  pdf.catalog.MarkInfo = { Marked: true };
}

function describe({ options, bounds }: StructureElement): PdfDictionary {
  const attributes: PdfDictionary[] = [
    ...(options.attributes === undefined ? [] : [options.attributes]),
    ...(bounds === null ? [] : [{ O: 'Layout', Placement: 'Block', BBox: bounds }]),
  ];
  return {
    ...(options.id === undefined ? {} : { ID: text(options.id) }),
    ...(options.alternative === undefined ? {} : { Alt: text(options.alternative) }),
    ...(options.language === undefined ? {} : { Lang: text(options.language) }),
    ...(attributes.length === 0 ? {} : { A: attributes }),
  };
}

function kidOf(
  child: StructureElement['children'][number],
  referenceOf: (element: StructureElement) => Reference,
  pages: readonly WrittenPage[],
): PdfValue {
  if (child instanceof StructureElement) return referenceOf(child);
  const page = pages[child.page];
  if (page === undefined) throw new Error(`no page ${child.page} was written`);
  if (child.kind === 'content') return { Type: 'MCR', Pg: page.reference, MCID: child.id };
  return { Type: 'OBJR', Pg: page.reference, Obj: page.links[child.index]?.reference ?? null };
}
