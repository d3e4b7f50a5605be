import type { RawDocument } from './document';
import { blocksOf } from './html-blocks';
import { readMetadata } from './html-metadata';
import { parsePage } from './page';

/** Reads a saved web page: what it says about its article, and the article's words. It is never shown and nothing in it runs. */
export function readHtml(source: string): RawDocument {
  const page = parsePage(source);
  const { stated, description } = readMetadata(page.root, source);
  const article = page.article();
  if (article === null) return { stated, description, blocks: [] };
  const { blocks, standfirst } = blocksOf(article, stated.language === 'fr');
  return { stated: standfirst === null ? stated : { ...stated, standfirst }, description, blocks };
}
