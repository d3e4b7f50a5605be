import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** The words of a text in Markdown without its signs, for one line where nothing can be set apart. */
export function plainText(markdown: string): string {
  return wordsOf(fromMarkdown(markdown)).replace(/\s+/gu, ' ').trim();
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  return node.children.map((child) => wordsOf(child)).join(BLOCKS.has(node.type) ? ' ' : '');
}

/** What holds blocks; everything else holds words that run on. */
const BLOCKS: ReadonlySet<Nodes['type']> = new Set(['root', 'list', 'listItem', 'blockquote']);
