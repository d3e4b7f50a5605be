import type { Block, RawDocument } from './document';
import { blocksOf } from './html-blocks';
import { readMetadata } from './html-metadata';
import { lineFacts } from './line-facts';
import { parsePage } from './page';

/** Reads a saved web page: what it says about its article, and the article's words. It is never shown and nothing in it runs. */
export function readHtml(source: string): RawDocument {
  const page = parsePage(source);
  const { stated, description } = readMetadata(page.root, source);
  const article = page.article();
  const french = stated.language === 'fr';
  const { blocks, standfirst } = blocksOf(article, french);
  const above = linesAbove(blocksOf(page.body, french).blocks, blocks, stated.title ?? null);
  return {
    stated: standfirst === null ? stated : { ...stated, standfirst },
    description,
    blocks: [...above, ...blocks],
  };
}

/**
 * The lines between the headline and the article, where many pages put byline and date and where the search for
 * the article does not reach. Only lines that state something are of use.
 */
function linesAbove(page: readonly Block[], article: readonly Block[], title: string | null): Block[] {
  const headline = page.findIndex(({ text }) => text === title);
  const start = page.findIndex(({ text }) => text === article[0]?.text);
  if (headline === -1 || start <= headline || start - headline > 12) return [];
  return page.slice(headline + 1, start).filter(({ text }) => lineFacts(text) !== null);
}
