import type { Dictionary } from './objects';
import { type PdfObject } from './objects';
import type { ReadPdf } from './read-pdf';

const MOST = 1_000;

/**
 * Bytes of the file that is embedded under this name; null where there is none. Looks in the name tree first and among the
 * associated files next, because some programs keep only one of the two.
 */
export function readAttachment(pdf: ReadPdf, name: string): Uint8Array | null {
  const names = pdf.dictionary(pdf.catalog.get('Names'));
  const listed = [
    ...specificationsIn(pdf, pdf.dictionary(names.get('EmbeddedFiles')), new Set()),
    ...pdf.list(pdf.catalog.get('AF')).slice(0, MOST),
  ];
  for (const object of listed) {
    const specification = pdf.dictionary(object);
    if (![specification.get('UF'), specification.get('F')].some((given) => stringOf(pdf, given) === name)) {
      continue;
    }
    const files = pdf.dictionary(specification.get('EF'));
    const bytes = pdf.decode(files.get('F')) ?? pdf.decode(files.get('UF'));
    if (bytes !== null) return bytes;
  }
  return null;
}

/** `seen`: each node of the tree counts once, however often it is named. */
function specificationsIn(pdf: ReadPdf, node: Dictionary, seen: Set<Dictionary>): PdfObject[] {
  if (seen.has(node) || seen.size >= MOST) return [];
  seen.add(node);
  const own = pdf
    .list(node.get('Names'))
    .slice(0, 2 * MOST)
    .filter((_, index) => index % 2 === 1);
  const below = pdf
    .list(node.get('Kids'))
    .slice(0, MOST)
    .flatMap((kid) => specificationsIn(pdf, pdf.dictionary(kid), seen));
  return [...own, ...below].slice(0, MOST);
}

/** A text string (ISO 32000-1, 7.9.2.2); PDFDocEncoding is read as Latin-1, which it is but for a few signs. */
export function stringOf(pdf: ReadPdf, object: PdfObject): string | null {
  const bytes = pdf.resolve(object);
  if (!(bytes instanceof Uint8Array)) return null;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
  return Buffer.from(bytes).toString('latin1');
}
