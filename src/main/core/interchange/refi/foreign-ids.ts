import { derivedUid, uidOf } from '../guid';
import type { XmlElement } from '../xml/read-xml';

/** Attributes that name a thing of the file or refer to one. */
const NAMING = new Set([
  'guid',
  'targetGUID',
  'originGUID',
  'creatingUser',
  'modifyingUser',
  'fromSyncPoint',
  'toSyncPoint',
]);

/**
 * Some programs name things by another id than a GUID (“code-1”). Each gets a GUID made from it and the file, so that
 * what refers to it still does, and the “code-1” of another file is another thing.
 * @param file what tells this file from others; the same for the same bytes
 */
export function withGuids(element: XmlElement, file: string): XmlElement {
  const attributes = Array.from(element.attributes, ([name, value]): [string, string] => {
    const isForeign = NAMING.has(name) && value.trim() !== '' && uidOf(value) === null;
    return [name, isForeign ? derivedUid('foreign-id', file, value.trim()) : value];
  });
  return {
    ...element,
    attributes: new Map(attributes),
    children: element.children.map((child) => withGuids(child, file)),
  };
}
