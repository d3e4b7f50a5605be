import { SaxesParser } from 'saxes';
import { messages } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';

/** What is told of a document, in its order; elements of other namespaces than the root's are passed over whole. */
export interface XmlVisitor {
  /** @param attributes by their local names */
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Elements within elements; a codebook nests a dozen deep. */
const DEEPEST = 256;

/**
 * Walks through a document without keeping it. No document type declaration is taken, so that there are no entities but
 * XML's own five and nothing is ever fetched or multiplied.
 */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const root: { namespace?: string } = {};
  let open = 0;
  let foreign = 0;
  parser.on('error', () => {
    throw new Failure('bad-file', messages.interchange.failures.badXml(parser.line));
  });
  parser.on('doctype', () => {
    throw new Failure('bad-file', messages.interchange.failures.doctype);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open + foreign >= DEEPEST) throw new Failure('bad-file', messages.interchange.failures.tooDeep);
    root.namespace ??= uri;
    if (foreign > 0 || uri !== root.namespace) {
      foreign += 1;
      return;
    }
    open += 1;
    visitor.open(local, new Map(Object.values(attributes).map((one) => [one.local, one.value])));
  });
  parser.on('closetag', ({ local }) => {
    if (foreign > 0) foreign -= 1;
    else {
      open -= 1;
      visitor.close(local);
    }
  });
  const text = (part: string): void => {
    if (foreign === 0 && open > 0) visitor.text(part);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(decodeXml(bytes)).close();
  if (root.namespace === undefined) throw new Failure('bad-file', messages.interchange.failures.badXml(1));
}

/** By byte order mark, else as the document declares (XML 1.0, 4.3.3), else UTF-8. */
function decodeXml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/u.exec(head)?.[1];
  const marked = head.startsWith('\xFF\xFE') ? 'utf-16le' : head.startsWith('\xFE\xFF') ? 'utf-16be' : null;
  try {
    return new TextDecoder(marked ?? declared ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Failure('bad-file', messages.interchange.failures.badXml(1), { cause: error });
  }
}
