import { messages } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';
import { walkXml } from './walk-xml';

/** An element with what stands in it; those of other namespaces than the root's are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/** Reads a document whole; attributes go by their local names. */
export function readXml(bytes: Uint8Array): XmlElement {
  const open: OpenElement[] = [];
  const roots: OpenElement[] = [];
  walkXml(bytes, {
    open(name, attributes) {
      const element: OpenElement = { name, attributes, children: [], text: '' };
      (open.at(-1)?.children ?? roots).push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text(part) {
      const element = open.at(-1);
      if (element !== undefined) element.text += part;
    },
  });
  const [root] = roots;
  if (root === undefined) throw new Failure('bad-file', messages.interchange.failures.badXml(1));
  return root;
}

export const childrenOf = (element: XmlElement | null | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

export const childOf = (element: XmlElement | null | undefined, name: string): XmlElement | null =>
  element?.children.find((child) => child.name === name) ?? null;
