import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { parseHTML } from 'linkedom';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';

/** Elements inside each other and elements in all; the largest real pages stay below a tenth of either. */
const DEEPEST = 1_000;
const MOST = 1_000_000;

/** A page as the HTML standard builds it from any text: with html, head and body, every element closed. */
export type HtmlTree = Tree.Document;

/** As much of linkedom's document as is built here. */
interface Building {
  readonly documentElement: BuildingElement | null;
  createElement(name: string): BuildingElement;
  createTextNode(text: string): object;
  createComment(text: string): object;
  appendChild(node: object): void;
}

interface BuildingElement {
  setAttribute(name: string, value: string): void;
  appendChild(node: object): void;
}

/**
 * Parses by the tree construction of the HTML standard (13.2.6), with parse5: linkedom's own parser closes only the top of
 * its stack, so that unclosed rows and paragraphs nest without end.
 * @throws Failure of a page that nests deeper or holds more elements than any page that people read, since both time and
 * stack would grow with it
 */
export function parseTree(source: string): HtmlTree {
  let open = 0;
  let made = 0;
  return parse(source, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...given) {
        made += 1;
        if (made > MOST) throw new Failure('bad-file', messages.ingest.failures.tooManyElements);
        return defaultTreeAdapter.createElement(...given);
      },
      onItemPush() {
        open += 1;
        if (open > DEEPEST) throw new Failure('bad-file', messages.ingest.failures.tooDeep);
      },
      onItemPop: () => void (open -= 1),
    },
  });
}

/** Builds linkedom's document of a tree. Each is one of its own: Readability changes the document that it reads. */
export function documentOf(tree: HtmlTree): object {
  const { document } = parseHTML('') as unknown as { document: Building };
  // A list of what is still to come in place of calls within calls: no input decides how deep the stack is.
  const waiting: { parent: Pick<Building, 'appendChild'>; nodes: readonly Tree.ChildNode[]; next: number }[] =
    [{ parent: document, nodes: tree.childNodes, next: 0 }];
  for (let level = waiting.at(-1); level !== undefined; level = waiting.at(-1)) {
    const node = level.nodes[level.next];
    level.next += 1;
    if (node === undefined) {
      waiting.pop();
      continue;
    }
    const built = buildNode(document, node);
    if (built === null) continue;
    level.parent.appendChild(built);
    if (isElement(node)) {
      if (waiting.length > DEEPEST) throw new Failure('bad-file', messages.ingest.failures.tooDeep);
      waiting.push({ parent: built as BuildingElement, nodes: node.childNodes, next: 0 });
    }
  }
  return document;
}

function isElement(node: Tree.ChildNode): node is Tree.Element {
  return 'tagName' in node;
}

/** An `a` with a name and no address is a place and no link; left open, as on old pages, it goes on to the page's end. */
function nameOf({ tagName, attrs }: Tree.Element): string {
  const has = (wanted: string): boolean => attrs.some(({ name }) => name === wanted);
  return tagName === 'a' && has('name') && !has('href') ? 'span' : tagName;
}

/** Null for the doctype, which says nothing here. The content of a template is shown nowhere and is left out. */
function buildNode(document: Building, node: Tree.ChildNode): object | null {
  if (isElement(node)) {
    const element = document.createElement(nameOf(node));
    for (const { name, value } of node.attrs) element.setAttribute(name, value);
    return element;
  }
  if ('value' in node) return document.createTextNode(node.value);
  return 'data' in node ? document.createComment(node.data) : null;
}
