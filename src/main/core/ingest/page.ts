import { Readability } from '@mozilla/readability';
import { boundedHtml } from './bounded-html';
import { documentOf, parseTree, type HtmlTree } from './html-tree';

/** As much of the DOM as reading takes; Readability is spoken to in this file alone, linkedom in `html-tree.ts`. */
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

/**
 * Parses a saved page. Nothing in it is run, loaded or shown: a tree is built and that is all.
 * @throws Failure of a page that is no page that people read, see `html-tree.ts`
 */
export function parsePage(source: string): Page {
  const tree = parseTree(boundedHtml(source));
  const { documentElement: root } = documentOf(tree) as { documentElement: PageElement };
  // A page of frames has no body.
  const body = root.querySelector('body') ?? root;
  return { root, body, article: () => articleOf(root, body, tree) };
}

/**
 * Where the page marks its article's body, that element, as long as it holds most of what Readability finds: Readability
 * drops short pieces that it takes for clutter, and a sentence lost is worse than a line too many.
 */
function articleOf(root: PageElement, body: PageElement, tree: HtmlTree): PageElement {
  const found = readableOf(tree);
  const enough = lengthOf(found) * 0.8;
  const marked = ['[itemprop~="articleBody"]', 'article', 'main', '[role="main"]']
    .map((selector) => [...root.querySelectorAll(selector)])
    .find((elements) => elements.length === 1 && lengthOf(elements[0]) >= Math.max(enough, 1))?.[0];
  return marked ?? found ?? body;
}

/** Readability changes the tree that it reads, so it gets one of its own. */
function readableOf(tree: HtmlTree): PageElement | null {
  const document = documentOf(tree) as ConstructorParameters<typeof Readability>[0];
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
