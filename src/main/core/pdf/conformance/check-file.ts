import { Dictionary, Pointer, Stream, type PdfObject } from '../read/objects';
import type { ReadPdf } from '../read/read-pdf';
import { numberTree } from './found-structure';

/** Shown and printed, never hidden (ISO 19005-3, 6.3.2). */
const PRINT = 4;

/** ISO 19005-3 and ISO 14289-1: what the file as a whole, its pages, links and fonts must have. */
export function checkFile(pdf: ReadPdf): string[] {
  const pages = pdf
    .list(pdf.dictionary(pdf.catalog.get('Pages')).get('Kids'))
    .map((page) => pdf.dictionary(page));
  return [
    ...checkCatalog(pdf),
    ...checkMetadata(pdf),
    ...pages.flatMap((page, index) =>
      [...checkPage(page), ...checkLinks(pdf, page)].map((fault) => `page ${index + 1}: ${fault}`),
    ),
    ...fontsOf(pdf, pages).flatMap((font) => checkFont(pdf, font)),
  ];
}

function checkCatalog(pdf: ReadPdf): string[] {
  const { catalog } = pdf;
  const faults: string[] = [];
  const say = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  say(pdf.dictionary(catalog.get('MarkInfo')).get('Marked') === true, 'not marked as tagged');
  say(isText(pdf.resolve(catalog.get('Lang'))), 'no Lang');
  say(
    pdf.dictionary(catalog.get('ViewerPreferences')).get('DisplayDocTitle') === true,
    'the title is not displayed',
  );
  const [intent] = pdf.list(catalog.get('OutputIntents')).map((each) => pdf.dictionary(each));
  say(intent?.name('S') === 'GTS_PDFA1', 'no output intent');
  say(pdf.resolve(intent?.get('DestOutputProfile') ?? null) instanceof Stream, 'no colour profile');
  say(pdf.list(pdf.trailer.get('ID')).length === 2, 'no file identifier');
  say(pdf.dictionary(catalog.get('Outlines')).get('First') !== null, 'no bookmarks');
  const files = pdf.list(
    pdf.dictionary(pdf.dictionary(catalog.get('Names')).get('EmbeddedFiles')).get('Names'),
  );
  for (const file of files.filter((each) => each instanceof Pointer)) {
    say(pdf.dictionary(file).name('AFRelationship') !== null, 'an attachment without relationship');
  }
  say(pdf.list(catalog.get('AF')).length === files.length / 2, 'an attachment that is not associated');
  return faults;
}

function checkMetadata(pdf: ReadPdf): string[] {
  const stream = pdf.resolve(pdf.catalog.get('Metadata'));
  if (!(stream instanceof Stream)) return ['no XMP'];
  const packet = Buffer.from(stream.encoded).toString('utf8');
  const needed = {
    'no PDF/A-3a in XMP': /<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/u,
    'no PDF/UA-1 in XMP': /<pdfuaid:part>1<\/pdfuaid:part>/u,
    'no title in XMP': /<dc:title>.*<rdf:li xml:lang="x-default">[^<]+<\/rdf:li>/u,
  };
  return Object.entries(needed).flatMap(([fault, pattern]) => (pattern.test(packet) ? [] : [fault]));
}

function checkPage(page: Dictionary): string[] {
  return [
    ...(page.name('Tabs') === 'S' ? [] : ['tab order is not that of the structure']),
    ...(page.number('StructParents') === null ? ['no way to the structure'] : []),
  ];
}

/** Each link says what it is, is printed, and leads back to its own Link element. */
function checkLinks(pdf: ReadPdf, page: Dictionary): string[] {
  const parents = numberTree(pdf, pdf.dictionary(pdf.catalog.get('StructTreeRoot')).get('ParentTree'));
  return pdf.list(page.get('Annots')).flatMap((pointer) => {
    const link = pdf.dictionary(pointer);
    const element = pdf.dictionary(parents.get(link.number('StructParent') ?? -1) ?? null);
    return [
      ...(isText(pdf.resolve(link.get('Contents'))) ? [] : ['a link that says nothing']),
      ...(link.number('F') === PRINT ? [] : ['a link that is not printed']),
      ...(element.name('S') === 'Link' && pointsAt(pdf, element, pointer) ? [] : ['a link outside of Link']),
    ];
  });
}

function pointsAt(pdf: ReadPdf, element: Dictionary, annotation: PdfObject): boolean {
  return pdf.list(element.get('K')).some((kid) => {
    const object = kid instanceof Dictionary ? kid.get('Obj') : null;
    return object instanceof Pointer && annotation instanceof Pointer && object.id === annotation.id;
  });
}

function fontsOf(pdf: ReadPdf, pages: readonly Dictionary[]): Dictionary[] {
  const found = new Set<Dictionary>();
  for (const page of pages) {
    const fonts = pdf.dictionary(pdf.dictionary(page.get('Resources')).get('Font'));
    for (const [, font] of fonts.entries()) found.add(pdf.dictionary(font));
  }
  return [...found];
}

function checkFont(pdf: ReadPdf, font: Dictionary): string[] {
  const name = font.name('BaseFont') ?? 'a font';
  const [descendant = null] = pdf.list(font.get('DescendantFonts'));
  const descriptor = pdf.dictionary(pdf.dictionary(descendant).get('FontDescriptor'));
  return [
    ...(pdf.decode(descriptor.get('FontFile2')) === null ? [`${name} is not embedded`] : []),
    ...(pdf.decode(font.get('ToUnicode')) === null ? [`${name} has no ToUnicode`] : []),
    ...(/^[A-Z]{6}\+/u.test(name) ? [] : [`${name} is not marked as a subset`]),
  ];
}

const isText = (object: PdfObject): boolean => object instanceof Uint8Array && object.length > 0;
