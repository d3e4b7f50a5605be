import type { ForeignKind } from '../contract/interchange';
import { Failure } from '../failure';
import { messages } from '../contract/messages/catalogue';

/** What a file is, and for some kinds the name of its form. */
export interface ForeignType {
  readonly kind: ForeignKind;
  readonly type?: string;
}

/** Where in the first bytes a type shows itself; text is compared as Latin-1. */
interface Signature extends ForeignType {
  readonly at: number;
  readonly is: string;
}

/** From the formats' own specifications; enough to name what people try to import. */
const SIGNATURES: readonly Signature[] = [
  { at: 0, is: '%PDF-', kind: 'pdf' },
  { at: 0, is: '{\\rtf', kind: 'rtf' },
  { at: 0, is: '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', kind: 'old-office' },
  { at: 0, is: '\x89PNG\r\n\x1A\n', kind: 'image', type: 'PNG' },
  { at: 0, is: '\xFF\xD8\xFF', kind: 'image', type: 'JPEG' },
  { at: 0, is: 'GIF8', kind: 'image', type: 'GIF' },
  { at: 8, is: 'WEBP', kind: 'image', type: 'WebP' },
  { at: 0, is: 'II*\0', kind: 'image', type: 'TIFF' },
  { at: 0, is: 'MM\0*', kind: 'image', type: 'TIFF' },
  { at: 4, is: 'ftypheic', kind: 'image', type: 'HEIC' },
  { at: 4, is: 'ftypavif', kind: 'image', type: 'AVIF' },
  { at: 4, is: 'ftyp', kind: 'media', type: 'MP4' },
  { at: 0, is: 'ID3', kind: 'media', type: 'MP3' },
  { at: 0, is: 'OggS', kind: 'media', type: 'Ogg' },
  { at: 8, is: 'WAVE', kind: 'media', type: 'WAV' },
  { at: 0, is: '\x1A\x45\xDF\xA3', kind: 'media', type: 'Matroska' },
  { at: 0, is: '\x1F\x8B', kind: 'archive', type: 'gzip' },
  { at: 0, is: '7z\xBC\xAF\x27\x1C', kind: 'archive', type: '7z' },
  { at: 0, is: 'Rar!\x1A\x07', kind: 'archive', type: 'RAR' },
  { at: 0, is: 'SQLite format 3\0', kind: 'database' },
];

/** Office formats are ZIP files: the names of their parts tell them apart. */
const ZIP_PARTS: readonly (readonly [string, ForeignKind])[] = [
  ['word/', 'word'],
  ['xl/', 'spreadsheet'],
  ['ppt/', 'spreadsheet'],
  ['application/vnd.oasis.opendocument.text', 'open-document'],
  ['application/vnd.oasis.opendocument', 'spreadsheet'],
  ['application/epub+zip', 'ebook'],
];

/** Header lines, among them MIME-Version (RFC 2045): an e-mail, or a page saved as MHTML (RFC 2557). */
const MAIL_HEADERS = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:/i;

/** What a file is by its first bytes, and a packed one by the names in it; null where they say nothing: it may be text. */
export function foreignTypeOf(bytes: Uint8Array): ForeignType | null {
  const head = latin1(bytes.subarray(0, 8192));
  const known = SIGNATURES.find(({ at, is }) => head.startsWith(is, at));
  if (known !== undefined) return known;
  if (head.startsWith('PK\x03\x04')) {
    const listing = head + latin1(bytes.subarray(Math.max(0, bytes.length - 65_536)));
    const part = ZIP_PARTS.find(([name]) => listing.includes(name));
    return part === undefined ? { kind: 'archive', type: 'ZIP' } : { kind: part[1] };
  }
  return MAIL_HEADERS.test(head.replaceAll('\r', '')) ? { kind: 'mail' } : null;
}

/** Refuses what is known not to be text by its first bytes, saying what it is and what to do. */
export function refuseForeignFile(bytes: Uint8Array): void {
  const refusal = refusalFor(bytes);
  if (refusal !== null) throw new Failure('bad-file', refusal);
}

/** What a file is that is no text, and what to do about it, in words; null of what may be one. */
export function refusalFor(bytes: Uint8Array): string | null {
  const foreign = foreignTypeOf(bytes);
  return foreign === null ? null : inWords(foreign);
}

function inWords({ kind, type = '' }: ForeignType): string {
  const { failures } = messages.ingest;
  switch (kind) {
    case 'image':
    case 'media':
    case 'archive':
      return failures[kind](type);
    case 'old-office':
      return failures.word;
    case 'open-document':
      return failures.openDocument;
    case 'database':
      return failures.binary;
    case 'pdf':
    case 'rtf':
    case 'word':
    case 'spreadsheet':
    case 'ebook':
    case 'mail':
      return failures[kind];
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
