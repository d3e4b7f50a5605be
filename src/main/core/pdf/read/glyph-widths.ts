import { Unreadable, type PdfObject } from './objects';
import type { ReadPdf } from './read-pdf';

/** Thousandths of an em, where a font does not say it. */
const DEFAULT = 1000;
const MOST_CODES = 65_536;

/** How far each glyph of a composite font moves on, in thousandths of an em (ISO 32000-1, 9.7.4.3). */
export function glyphWidths(pdf: ReadPdf, font: PdfObject): (code: number) => number {
  const inner = pdf.dictionary(pdf.list(pdf.dictionary(font).get('DescendantFonts'))[0] ?? null);
  const widths = new Map<number, number>();
  const listed = pdf.list(inner.get('W')).map((each) => pdf.resolve(each));
  for (let at = 0; at < listed.length;) {
    const [first, next] = [listed[at], listed[at + 1]];
    if (typeof first !== 'number') break;
    if (Array.isArray(next)) {
      for (const [index, width] of (next as PdfObject[]).entries()) {
        widths.set(first + index, Number(pdf.resolve(width)));
      }
      at += 2;
    } else {
      const last = Math.min(Number(next), first + MOST_CODES);
      for (let code = first; code <= last; code++) widths.set(code, Number(listed[at + 2]));
      at += 3;
    }
    if (widths.size > MOST_CODES) throw new Unreadable('too-big');
  }
  const stated = pdf.resolve(inner.get('DW'));
  const other = typeof stated === 'number' ? stated : DEFAULT;
  return (code) => widths.get(code) ?? other;
}
