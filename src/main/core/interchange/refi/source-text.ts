import { decodeText } from '../../ingest/decode';
import type { CodedOriginal } from '../coded-project';
import { childOf, type XmlElement } from '../xml/read-xml';
import type { Package } from './package';

/** The plain text of an element, or why it brings none. */
export type SourceText =
  | {
      readonly kind: 'text';
      /** As the project's positions count it, but for its byte order marks. */
      readonly text: string;
      readonly marks: number;
      readonly original: CodedOriginal;
    }
  | { readonly kind: 'none' | 'missing' | 'outside' };

/** Reads what an element of the schema's `TextSourceType` or `TranscriptType` says: in itself, or in a file of the package. */
export function readSourceText(element: XmlElement, { find }: Pick<Package, 'find'>): SourceText {
  const content = childOf(element, 'PlainTextContent')?.text;
  const path = element.attributes.get('plainTextPath')?.trim();
  if (content !== undefined && (content !== '' || !path)) {
    return textOf(content, 0, { fileName: '', bytes: new TextEncoder().encode(content) });
  }
  if (!path) return { kind: 'none' };
  const file = find(path);
  if (file.kind !== 'inside') return file;
  const { bytes, fileName } = file;
  return textOf(decodeText(bytes), isMarked(bytes) ? 1 : 0, { fileName, bytes });
}

function textOf(decoded: string, dropped: number, original: CodedOriginal): SourceText {
  const more = /^\uFEFF*/u.exec(decoded)?.[0].length ?? 0;
  return { kind: 'text', text: decoded.slice(more), marks: dropped + more, original };
}

/** Whether the file begins with a byte order mark, which decoding drops. */
const isMarked = ([first, second, third]: Uint8Array): boolean =>
  (first === 0xef && second === 0xbb && third === 0xbf) ||
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff);
