import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { boundedMarkdown, isMarkedBeyondReason } from './bounded-markdown';
import type { Block, RawDocument } from './document';
import { readFrontMatter } from './front-matter';

/** Reads Markdown (CommonMark): the words without their marks. The first heading, if nothing stands before it, is the title. */
export function readMarkdown(text: string): RawDocument {
  const { stated, rest } = readFrontMatter(text.replace(/\r\n?/g, '\n'));
  const [first, ...others] = parse(rest).children;
  if (first?.type === 'heading' && first.depth === 1) {
    return { stated: { ...stated, title: stated.title ?? wordsOf(first) }, blocks: others.flatMap(blocksOf) };
  }
  return { stated, blocks: (first === undefined ? [] : [first, ...others]).flatMap(blocksOf) };
}

/** Of marks beyond reason none is read, so that they cost no time and stay in the words. */
function parse(text: string): Root {
  const disable = isMarkedBeyondReason(text) ? ['attention'] : [];
  return fromMarkdown(boundedMarkdown(text), { extensions: [{ disable: { null: disable } }] });
}

/** Raw HTML, rules and link definitions hold no words of the article; code keeps its lines. */
function blocksOf(node: RootContent): Block[] {
  if (node.type === 'heading' || node.type === 'paragraph') return [{ kind: node.type, text: wordsOf(node) }];
  if (node.type === 'code') return [{ kind: 'paragraph', text: node.value }];
  const holdsBlocks = node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem';
  return holdsBlocks ? node.children.flatMap(blocksOf) : [];
}

/** A line end in a paragraph is only wrapping; a hard break (two spaces, backslash) is the writer's. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s*\n\s*/g, ' ');
  if (node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
