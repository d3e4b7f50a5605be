import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Found {
  /** In reading order, lines joined by a space. */
  readonly pages: readonly string[];
  readonly text: string;
  /** Whom its properties name; null for nobody. */
  readonly author: string | null;
  /** Width and height of its first page, in points. */
  readonly size: readonly number[];
}

/** What a reader finds in a PDF. */
export async function readPdf(path: string): Promise<Found> {
  const loading = getDocument({
    data: new Uint8Array(readFileSync(path)),
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/gu, ' '),
    );
  }
  const { info } = await document.getMetadata();
  const author = 'Author' in info && typeof info.Author === 'string' ? info.Author : null;
  const size = (await document.getPage(1)).view.slice(2);
  await loading.destroy();
  return { pages, text: pages.join(' '), author, size };
}
