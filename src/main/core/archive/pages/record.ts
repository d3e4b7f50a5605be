import { isUtf8 } from 'node:buffer';
import type { Pages } from './pages';

/** A value as SQLite stores it; a whole number beyond 2^53 is a bigint. */
export type Stored = null | number | bigint | string | Buffer;

/** Where the content of a cell begins, and how long it is altogether, in bytes. */
export interface Payload {
  readonly page: Buffer;
  readonly at: number;
  readonly length: number;
  /** Bytes of it that stand on the page itself. */
  readonly local: number;
}

/** What could be read of a payload. */
export interface ReadPayload {
  readonly bytes: Buffer;
  /** Whether all of it could be read; else `bytes` ends before the first page that could not. */
  readonly whole: boolean;
  /** The overflow pages that it was read from. */
  readonly overflow: readonly number[];
}

/** A variable-length integer (sqlite.org/fileformat2.html#varint), and where it ends; null where the bytes end before. */
export function readVarint(bytes: Buffer, at: number): { value: number; end: number } | null {
  let value = 0;
  for (let index = 0; index < 9; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) return null;
    if (index === 8) return { value: value * 256 + byte, end: at + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + index + 1 };
  }
  return null;
}

/** Reads a payload along its chain of overflow pages (sqlite.org/fileformat2.html#ovflpgs). */
export function readPayload(pages: Pages, { page, at, length, local }: Payload): ReadPayload {
  const parts = [page.subarray(at, at + local)];
  if (local === length) return { bytes: parts[0] ?? page, whole: true, overflow: [] };
  const overflow = new Set<number>();
  let left = length - local;
  let next = page.readUInt32BE(at + local);
  while (left > 0) {
    const bytes = next === 0 || overflow.has(next) ? null : pages.read(next);
    if (bytes === null) break;
    const following = bytes.readUInt32BE(0);
    const taken = Math.min(left, pages.usable - 4);
    // A page whose pointer is wrong is no page of this chain: what stands on it is not read.
    if (left > taken ? following === 0 || following > pages.count : following !== 0) break;
    overflow.add(next);
    parts.push(bytes.subarray(4, 4 + taken));
    left -= taken;
    next = following;
  }
  return { bytes: Buffer.concat(parts), whole: left === 0, overflow: [...overflow] };
}

/** The serial types of a record and where its body begins (sqlite.org/fileformat2.html#record_format). */
export interface RecordHeader {
  readonly types: readonly number[];
  readonly end: number;
}

/** @param length of the whole record, in bytes. Null where these bytes begin no record of that length. */
export function readHeader(bytes: Buffer, length: number): RecordHeader | null {
  const size = readVarint(bytes, 0);
  if (size === null || size.value > bytes.length || size.value < size.end) return null;
  const types: number[] = [];
  let body = 0;
  let at = size.end;
  while (at < size.value) {
    const type = readVarint(bytes, at);
    if (type === null || type.value === 10 || type.value === 11) return null;
    types.push(type.value);
    body += lengthOf(type.value);
    at = type.end;
  }
  return at === size.value && size.value + body === length ? { types, end: size.value } : null;
}

/**
 * The values of a record, as far as its bytes go: one that they break off in is left out with all after it.
 * `broken` is the readable beginning of such a text.
 */
export function readValues(
  bytes: Buffer,
  { types, end }: RecordHeader,
): { values: Stored[]; broken: string | null } {
  const values: Stored[] = [];
  let at = end;
  for (const type of types) {
    const length = lengthOf(type);
    if (at + length > bytes.length) {
      return { values, broken: isText(type) ? wholeCharacters(bytes.subarray(at)) : null };
    }
    values.push(readValue(bytes, at, type));
    at += length;
  }
  return { values, broken: null };
}

export const isText = (type: number): boolean => type >= 13 && type % 2 === 1;
export const isBlob = (type: number): boolean => type >= 12 && type % 2 === 0;
export const isInteger = (type: number): boolean => (type >= 1 && type <= 6) || type === 8 || type === 9;

const FIXED = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;

const lengthOf = (type: number): number => FIXED[type] ?? Math.floor((type - 12) / 2);

function readValue(bytes: Buffer, at: number, type: number): Stored {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type === 7) return bytes.readDoubleBE(at);
  if (type === 6) {
    const value = bytes.readBigInt64BE(at);
    return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  }
  const length = lengthOf(type);
  if (type < 6) return bytes.readIntBE(at, length);
  const part = bytes.subarray(at, at + length);
  return isText(type) && isUtf8(part) ? part.toString('utf8') : Buffer.from(part);
}

/** The text of bytes that may be cut inside a character; null where they are no text. */
function wholeCharacters(bytes: Buffer): string | null {
  for (let cut = 0; cut < 4 && cut <= bytes.length; cut++) {
    const part = bytes.subarray(0, bytes.length - cut);
    if (isUtf8(part)) return part.toString('utf8');
  }
  return null;
}
