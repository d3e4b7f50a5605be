import { Dictionary, Unreadable } from './objects';
import type { ReadPdf } from './read-pdf';

export const MOST_PAGES = 20_000;
/** Nodes looked at on the way to the pages, as often as they are named. */
const MOST_NODES = 100_000;
const DEEPEST = 32;
/** What a page has from the nodes above it, where it has none of its own (ISO 32000-1, 7.7.3.4). */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

export interface FoundPage {
  readonly page: Dictionary;
  /** Those that it has or inherits. */
  readonly resources: Dictionary;
  /** What it has or inherits of `INHERITED`. */
  readonly inherited: Dictionary;
}

/** The pages in their order; one that is named twice is shown twice. */
export function pagesOf(pdf: ReadPdf): FoundPage[] {
  const pages: FoundPage[] = [];
  const above = new Set<Dictionary>();
  let nodes = 0;
  const walk = (node: Dictionary, parent: Dictionary): void => {
    if (above.size > DEEPEST || ++nodes > MOST_NODES || pages.length >= MOST_PAGES) {
      throw new Unreadable('too-big');
    }
    if (above.has(node)) return;
    const inherited = inheritedBy(node, parent);
    if (node.get('Kids') === null) {
      pages.push({ page: node, resources: pdf.dictionary(inherited.get('Resources')), inherited });
      return;
    }
    above.add(node);
    for (const kid of pdf.list(node.get('Kids'))) walk(pdf.dictionary(kid), inherited);
    above.delete(node);
  };
  walk(pdf.dictionary(pdf.catalog.get('Pages')), new Dictionary());
  return pages;
}

function inheritedBy(node: Dictionary, above: Dictionary): Dictionary {
  const all = new Dictionary();
  for (const key of INHERITED) all.set(key, node.get(key) ?? above.get(key));
  return all;
}
