import type { PdfFile } from './pdf-file';
import { text } from './values';

/** Writes the bookmarks, one below the other, and has readers show them. */
export function writeBookmarks(
  pdf: PdfFile,
  bookmarks: readonly { readonly title: string; readonly destination: string }[],
): void {
  const items = bookmarks.map(() => pdf.reserve());
  bookmarks.forEach(({ title, destination }, index) => {
    const [item, previous, next] = [items[index], items[index - 1], items[index + 1]];
    if (item === undefined) return;
    pdf.write(item, {
      Title: text(title),
      Parent: pdf.bookmarks,
      Dest: text(destination),
      ...(previous === undefined ? {} : { Prev: previous }),
      ...(next === undefined ? {} : { Next: next }),
    });
  });
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return;
  Object.assign(pdf.bookmarks.data, { Type: 'Outlines', First: first, Last: last, Count: items.length });
  pdf.catalog.Outlines = pdf.bookmarks;
  pdf.catalog.PageMode = 'UseOutlines';
}
