import { analyse } from 'chardet';
import { Failure } from '../failure';
import { messages } from '../contract/messages/catalogue';

/**
 * The text of a file's bytes: by its byte order mark, else as UTF-16 if its zero bytes say so, else as UTF-8, else as the
 * page declares, else by the statistics of its bytes. Text that is full of control characters is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeAs(bytes, encodingOf(bytes));
  if (looksBinary(text)) throw new Failure('bad-file', messages.ingest.failures.binary);
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  return (
    byteOrderMark(bytes) ??
    wideEncoding(bytes) ??
    utf8(bytes) ??
    declaredEncoding(bytes) ??
    legacyEncoding(bytes.subarray(0, 65_536))
  );
}

/** `TextDecoder` drops a byte order mark itself. Its labels are those of the WHATWG Encoding Standard. */
function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 of a Western text has a zero in every second byte: all on one side, at least four in ten. */
function wideEncoding(bytes: Uint8Array): string | null {
  const pairs = Math.floor(Math.min(bytes.length, 4096) / 2);
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[pair * 2] === 0) even += 1;
    if (bytes[pair * 2 + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/** Also UTF-8 with a few damaged bytes, as pages glued from two sources have: ten good letters to a bad one. */
function utf8(bytes: Uint8Array): string | null {
  const text = decodeAs(bytes, 'utf-8');
  if (!text.includes('\ufffd')) return 'utf-8';
  const damaged = count(text, (unit) => unit === 0xfffd);
  return count(text, (unit) => unit > 0x7f && unit !== 0xfffd) > damaged * 10 ? 'utf-8' : null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = decodeAs(bytes.subarray(0, 4096), 'latin1');
  const label = /<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  return label !== undefined && isKnown(label) ? label : null;
}

/**
 * Windows-1252 unless the bytes speak clearly for another: statistics confuse the Latin encodings with one another, and
 * 1252 is what most old Western files are in. ISO 8859-1 is read as 1252, as browsers do.
 */
function legacyEncoding(bytes: Uint8Array): string {
  const guesses = analyse(bytes);
  const western =
    guesses.find(({ name }) => name === 'ISO-8859-1' || name === 'windows-1252')?.confidence ?? 0;
  const best = guesses.find(({ name }) => isKnown(name));
  return best !== undefined && best.confidence > western + 20 ? best.name : 'windows-1252';
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

// eslint-disable-next-line no-control-regex -- which is what is looked for
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x9f]/;

/** One control character in fifty, or a NUL in five hundred, is more than a damaged text has. */
function looksBinary(text: string): boolean {
  if (!CONTROL.test(text)) return false;
  const controls = count(
    text,
    (unit) => (unit < 0x20 && (unit < 9 || unit > 13)) || (unit >= 0x7f && unit < 0xa0),
  );
  return controls > text.length / 50 || count(text, (unit) => unit === 0) > text.length / 500;
}

/** How many UTF-16 units of the text are such; a loop, because a file may have twenty million. */
function count(text: string, isSuch: (unit: number) => boolean): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) if (isSuch(text.charCodeAt(at))) found += 1;
  return found;
}
