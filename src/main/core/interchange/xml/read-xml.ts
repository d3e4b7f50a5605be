import { SaxesParser } from 'saxes';
import { en } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';

/** An element with what stands in it; those of other namespaces than the root's are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly attributes: Map<string, string>;
  readonly children: OpenElement[];
  text: string;
}

/** Elements within elements; a codebook nests a dozen deep. */
const DEEPEST = 256;

/**
 * Reads a document whole. No document type declaration is taken, so that there are no entities but XML's own five and
 * nothing is ever fetched or multiplied; attributes go by their local names.
 */
export function readXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenElement[] = [];
  const roots: OpenElement[] = [];
  let namespace = '';
  let foreign = 0;
  parser.on('error', () => {
    throw new Failure('bad-file', en.interchange.failures.badXml(parser.line));
  });
  parser.on('doctype', () => {
    throw new Failure('bad-file', en.interchange.failures.doctype);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length + foreign >= DEEPEST) throw new Failure('bad-file', en.interchange.failures.tooDeep);
    if (roots.length === 0) namespace = uri;
    if (foreign > 0 || uri !== namespace) {
      foreign += 1;
      return;
    }
    const given = Object.values(attributes).map((one): [string, string] => [one.local, one.value]);
    const element: OpenElement = { name: local, attributes: new Map(given), children: [], text: '' };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (foreign > 0) foreign -= 1;
    else open.pop();
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (foreign === 0 && element !== undefined) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decodeXml(bytes)).close();
  const [root] = roots;
  if (root === undefined) throw new Failure('bad-file', en.interchange.failures.badXml(1));
  return root;
}

export const childrenOf = (element: XmlElement | null | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

export const childOf = (element: XmlElement | null | undefined, name: string): XmlElement | null =>
  element?.children.find((child) => child.name === name) ?? null;

/** By byte order mark, else as the document declares (XML 1.0, 4.3.3), else UTF-8. */
function decodeXml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/u.exec(head)?.[1];
  const marked = head.startsWith('\xFF\xFE') ? 'utf-16le' : head.startsWith('\xFE\xFF') ? 'utf-16be' : null;
  try {
    return new TextDecoder(marked ?? declared ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Failure('bad-file', en.interchange.failures.badXml(1), { cause: error });
  }
}
