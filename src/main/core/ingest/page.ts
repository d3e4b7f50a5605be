import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { boundedHtml } from './bounded-html';

/** As much of the DOM as reading takes; linkedom and Readability are spoken to in this file alone. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface Page {
  readonly root: PageElement;
  readonly body: PageElement;
  /** The element that holds the article. */
  article(): PageElement;
}

const ELEMENT = 1;
export const TEXT = 3;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

/** Parses a saved page. Nothing in it is run, loaded or shown: linkedom builds a tree and that is all. */
export function parsePage(source: string): Page {
  const bounded = boundedHtml(source);
  const page = pageOf(parseRoot(bounded), bounded);
  if (page !== null) return page;
  const wrapped = `<html><body>${bounded}</body></html>`;
  return pageOf(parseRoot(wrapped), wrapped) ?? emptyPage();
}

/** Null for a fragment, or a page whose body somebody cut off; linkedom adds none. */
function pageOf(root: PageElement | null, source: string): Page | null {
  const body = root?.querySelector('body') ?? null;
  return root === null || body === null ? null : { root, body, article: () => articleOf(root, body, source) };
}

function emptyPage(): Page {
  const source = '<html><body></body></html>';
  const page = pageOf(parseRoot(source), source);
  if (page === null) throw new Error('An empty page does not parse.');
  return page;
}

function parseRoot(source: string): PageElement | null {
  return (parseHTML(source) as unknown as { document: { documentElement: PageElement | null } }).document
    .documentElement;
}

/**
 * Where the page marks its article's body, that element, as long as it holds most of what Readability finds: Readability
 * drops short pieces that it takes for clutter, and a sentence lost is worse than a line too many.
 */
function articleOf(root: PageElement, body: PageElement, source: string): PageElement {
  const found = readableOf(source);
  const enough = lengthOf(found) * 0.8;
  const marked = ['[itemprop~="articleBody"]', 'article', 'main', '[role="main"]']
    .map((selector) => [...root.querySelectorAll(selector)])
    .find((elements) => elements.length === 1 && lengthOf(elements[0]) >= Math.max(enough, 1))?.[0];
  return marked ?? found ?? body;
}

/** Readability changes the tree that it reads, so it gets one of its own. */
function readableOf(source: string): PageElement | null {
  const { document } = parseHTML(source) as unknown as {
    document: ConstructorParameters<typeof Readability>[0];
  };
  const reader = new Readability<unknown>(document, {
    serializer: (node: unknown) => node,
    disableJSONLD: true,
    charThreshold: 200,
  });
  return (reader.parse()?.content ?? null) as PageElement | null;
}

function lengthOf(element: PageElement | null | undefined): number {
  return element?.textContent?.replace(/\s+/g, ' ').length ?? 0;
}
