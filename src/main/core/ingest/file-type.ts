import { Failure } from '../failure';
import { ingest as words } from '../contract/messages/ingest';

/** Where in the first bytes a type shows itself; text is compared as Latin-1. */
interface Signature {
  readonly at: number;
  readonly is: string;
  readonly say: string;
}

const { failures } = words;

/** From the formats' own specifications; enough to name what people try to import. */
const SIGNATURES: readonly Signature[] = [
  { at: 0, is: '%PDF-', say: failures.pdf },
  { at: 0, is: '{\\rtf', say: failures.rtf },
  { at: 0, is: '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', say: failures.word },
  { at: 0, is: '\x89PNG\r\n\x1A\n', say: failures.image('PNG') },
  { at: 0, is: '\xFF\xD8\xFF', say: failures.image('JPEG') },
  { at: 0, is: 'GIF8', say: failures.image('GIF') },
  { at: 8, is: 'WEBP', say: failures.image('WebP') },
  { at: 0, is: 'II*\0', say: failures.image('TIFF') },
  { at: 0, is: 'MM\0*', say: failures.image('TIFF') },
  { at: 4, is: 'ftypheic', say: failures.image('HEIC') },
  { at: 4, is: 'ftypavif', say: failures.image('AVIF') },
  { at: 4, is: 'ftyp', say: failures.media('MP4') },
  { at: 0, is: 'ID3', say: failures.media('MP3') },
  { at: 0, is: 'OggS', say: failures.media('Ogg') },
  { at: 8, is: 'WAVE', say: failures.media('WAV') },
  { at: 0, is: '\x1A\x45\xDF\xA3', say: failures.media('Matroska') },
  { at: 0, is: '\x1F\x8B', say: failures.archive('gzip') },
  { at: 0, is: '7z\xBC\xAF\x27\x1C', say: failures.archive('7z') },
  { at: 0, is: 'Rar!\x1A\x07', say: failures.archive('RAR') },
];

/** Office formats are ZIP files: the names of their parts tell them apart. */
const ZIP_PARTS: readonly (readonly [string, string])[] = [
  ['word/', failures.word],
  ['xl/', failures.spreadsheet],
  ['ppt/', failures.spreadsheet],
  ['application/vnd.oasis.opendocument.text', failures.openDocument],
  ['application/vnd.oasis.opendocument', failures.spreadsheet],
  ['application/epub+zip', failures.ebook],
];

/** Header lines, among them MIME-Version (RFC 2045): an e-mail, or a page saved as MHTML (RFC 2557). */
const MAIL_HEADERS = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:/i;

/** Refuses what is known not to be text by its first bytes, saying what it is and what to do. */
export function refuseForeignFile(bytes: Uint8Array): void {
  const foreign = foreignType(bytes);
  if (foreign !== null) throw new Failure('bad-file', foreign);
}

/** What a file is that is no text, and what to do about it, in words; null of what may be one. */
export function foreignType(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 8192));
  const known = SIGNATURES.find(({ at, is }) => head.startsWith(is, at));
  if (known !== undefined) return known.say;
  if (head.startsWith('PK\x03\x04')) {
    const listing = head + latin1(bytes.subarray(Math.max(0, bytes.length - 65_536)));
    return ZIP_PARTS.find(([name]) => listing.includes(name))?.[1] ?? failures.archive('ZIP');
  }
  return MAIL_HEADERS.test(head.replaceAll('\r', '')) ? failures.mail : null;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
