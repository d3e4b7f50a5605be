import { Unreadable, type PdfObject } from './objects';
import { paperOf } from './page-parts';
import { pagesOf, type FoundPage } from './pages';
import { PrintedPageReader, type PrintedPage } from './printed-page';
import type { ReadPdf } from './read-pdf';
import { TextFonts } from './text-fonts';

/** Bytes of content and of fonts' maps, and UTF-16 units shown; a brief of 300 pages has six million. */
const MOST = 24 * 1024 * 1024;
/** What a page prints that cannot be read: a sign that none of ours prints. */
const UNREAD: PrintedPage = { content: '\ufffd', artifacts: '', foreign: new Set() };

const NEW_LINE = Buffer.from('\n');

/** What every page prints, in the order of the pages. */
export function readPrintedPages(pdf: ReadPdf): PrintedPage[] {
  let left = MOST;
  const spend = (bytes: number): void => {
    left -= bytes;
    if (left < 0) throw new Unreadable('too-big');
  };
  const fonts = new TextFonts(pdf, spend);
  return pagesOf(pdf).map((found) => {
    try {
      const named = pdf.dictionary(found.resources.get('Font'));
      const reader = new PrintedPageReader(fonts, named, paperOf(pdf, found), spend);
      return reader.read(contentOf(pdf, found, spend));
    } catch (error) {
      if (error instanceof Unreadable && error.why === 'syntax') return UNREAD;
      throw error;
    }
  });
}

/** The streams of a page are one content; an operand may stand in one and its operator in the next. */
function contentOf(pdf: ReadPdf, { page }: FoundPage, spend: (bytes: number) => void): Uint8Array {
  const contents: PdfObject = pdf.resolve(page.get('Contents'));
  const streams = Array.isArray(contents) ? (contents as PdfObject[]) : [contents];
  const parts = streams.flatMap((stream) => {
    const part = pdf.decode(stream);
    // What cannot be unpacked here may be drawn elsewhere.
    if (part === null) throw new Unreadable('syntax');
    spend(part.length + 1);
    return [part, NEW_LINE];
  });
  return Buffer.concat(parts);
}
