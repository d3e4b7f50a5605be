import type { PageCanvas } from '../page/page-canvas';
import type { LinkTarget } from '../tags/structure';
import type { WrittenPage } from '../tags/write-structure';
import type { PdfFile } from './pdf-file';
import { writeTree } from './trees';
import { byBytes, text, type PdfDictionary, type Reference } from './values';

/** Shown and printed, never hidden (ISO 19005-3, 6.3.2). */
const PRINT = 4;

/** Writes pages with their links and names the places that are linked to. */
export function writePages(
  pdf: PdfFile,
  canvases: readonly PageCanvas[],
  fonts: PdfDictionary,
): WrittenPage[] {
  const resources = pdf.add({ Font: fonts });
  const pages = canvases.map(() => pdf.reserve());
  let key = canvases.length;
  const written = canvases.map((canvas, index): WrittenPage => {
    const reference = pageAt(pages, index);
    const links = canvas.links.map(({ element, rectangle }) => {
      const { target } = element.options;
      if (target === undefined) throw new Error('a link leads somewhere');
      const link = pdf.add({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: rectangle,
        Border: [0, 0, 0],
        F: PRINT,
        P: reference,
        StructParent: key,
        // What a screen reader says of the link (ISO 14289-1, 7.18.5).
        Contents: text(target.description),
        A: action(target),
      });
      key += 1;
      return { reference: link, element };
    });
    pdf.write(reference, {
      Type: 'Page',
      Parent: pdf.pageTree,
      MediaBox: [0, 0, canvas.page.width, canvas.page.height],
      Resources: resources,
      Contents: pdf.addStream({}, canvas.content()),
      StructParents: index,
      // The order of the structure is the order of the tab key (ISO 14289-1, 7.18.3).
      Tabs: 'S',
      ...(links.length > 0 ? { Annots: links.map((link) => link.reference) } : {}),
    });
    return { reference, marked: canvas.marked, links };
  });
  Object.assign(pdf.pageTree.data, { Kids: pages, Count: pages.length });
  pdf.addNames('Dests', destinations(pdf, canvases, pages));
  return written;
}

function action({ kind, to }: LinkTarget): PdfDictionary {
  return kind === 'address' ? { S: 'URI', URI: text(to) } : { S: 'GoTo', D: text(to) };
}

function destinations(
  pdf: PdfFile,
  canvases: readonly PageCanvas[],
  pages: readonly Reference[],
): PdfDictionary {
  const places = canvases.flatMap((canvas, index) =>
    [...canvas.destinations].map(([name, top]) => ({
      name,
      // A little above the place, so that its line is not cut by the window's edge.
      y: canvas.page.height - top + 8,
      page: pageAt(pages, index),
    })),
  );
  places.sort((a, b) => byBytes(a.name, b.name));
  return writeTree(
    pdf,
    'Names',
    places.map(({ name, y, page }) => [text(name), [page, 'XYZ', null, y, null]]),
  );
}

function pageAt(pages: readonly Reference[], index: number): Reference {
  const page = pages[index];
  if (page === undefined) throw new Error(`no page ${index}`);
  return page;
}
