import { stringOf } from './attachments';
import { Dictionary, type PdfObject } from './objects';
import type { ReadPdf } from './read-pdf';

const MOST = 100_000;

/** The words of all bookmarks of a file, in no order. */
export function readBookmarks(pdf: ReadPdf): string[] {
  const titles: string[] = [];
  const seen = new Set<Dictionary>();
  const waiting: PdfObject[] = [pdf.catalog.get('Outlines')];
  for (let each = waiting.pop(); each !== undefined && seen.size < MOST; each = waiting.pop()) {
    const item = pdf.resolve(each);
    if (!(item instanceof Dictionary) || seen.has(item)) continue;
    seen.add(item);
    const title = stringOf(pdf, item.get('Title'));
    if (title !== null) titles.push(title);
    waiting.push(item.get('First'), item.get('Next'));
  }
  return titles;
}
