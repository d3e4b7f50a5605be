import { stringOf } from './attachments';
import { Dictionary, type PdfObject } from './objects';
import type { ReadPdf } from './read-pdf';

const MOST = 300_000;

/** Words of a file that stand on no page. */
export interface WordsBeside {
  /** What the bookmarks say. */
  readonly bookmarks: readonly string[];
  /** What is said of pictures to those who do not see them. */
  readonly alternatives: readonly string[];
}

/** Reads them in no order. */
export function readWordsBeside(pdf: ReadPdf): WordsBeside {
  return {
    bookmarks: wordsIn(pdf, pdf.catalog.get('Outlines'), ['First', 'Next'], 'Title'),
    alternatives: wordsIn(pdf, pdf.catalog.get('StructTreeRoot'), ['K'], 'Alt'),
  };
}

/** The strings under a key of a tree's nodes. */
function wordsIn(pdf: ReadPdf, root: PdfObject, ways: readonly string[], key: string): string[] {
  const words: string[] = [];
  const seen = new Set<Dictionary>();
  const waiting: PdfObject[] = [root];
  for (let each = waiting.pop(); each !== undefined && seen.size < MOST; each = waiting.pop()) {
    const node = pdf.resolve(each);
    if (!(node instanceof Dictionary) || seen.has(node)) continue;
    seen.add(node);
    const said = stringOf(pdf, node.get(key));
    if (said !== null) words.push(said);
    for (const way of ways) {
      const below = pdf.resolve(node.get(way));
      if (Array.isArray(below)) for (const kid of below as PdfObject[]) waiting.push(kid);
      else waiting.push(below);
    }
  }
  return words;
}
