import { isWhite } from './lexer';
import { Unreadable } from './objects';

const code = (character: string): number => character.charCodeAt(0);
/** A group of five digits stands for four bytes; `z` for four zeros. */
const ZEROS = code('z');
const FIRST_DIGIT = code('!');
const LAST_DIGIT = code('u');

/** ASCIIHexDecode (ISO 32000-1, 7.4.2). */
export function fromHex(encoded: Uint8Array): Uint8Array {
  const end = encoded.indexOf(code('>'));
  const text = Buffer.from(end < 0 ? encoded : encoded.subarray(0, end)).toString('latin1');
  const digits = text.replace(/[\0\t\n\f\r ]+/gu, '');
  if (/[^0-9A-Fa-f]/u.test(digits)) throw new Unreadable('syntax');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

/**
 * ASCII85Decode (ISO 32000-1, 7.4.3).
 * @param room bytes that may come of it
 */
export function fromBase85(encoded: Uint8Array, room: number): Uint8Array {
  const zeros = encoded.reduce((count, byte) => count + (byte === ZEROS ? 1 : 0), 0);
  const most = 4 * (zeros + Math.ceil((encoded.length - zeros) / 5));
  if (most > room) throw new Unreadable('too-big');
  const out = Buffer.alloc(most);
  let length = 0;
  let group: number[] = [];
  for (const byte of encoded) {
    if (byte === code('~')) break;
    if (isWhite(byte)) continue;
    if (byte === ZEROS && group.length === 0) {
      length = out.writeUInt32BE(0, length);
      continue;
    }
    if (byte < FIRST_DIGIT || byte > LAST_DIGIT) throw new Unreadable('syntax');
    group.push(byte - FIRST_DIGIT);
    if (group.length < 5) continue;
    length = out.writeUInt32BE(valueOf(group), length);
    group = [];
  }
  if (group.length === 1) throw new Unreadable('syntax');
  if (group.length > 1) {
    const filled = valueOf([...group, ...Array<number>(5 - group.length).fill(84)]);
    out.writeUInt32BE(filled, length);
    length += group.length - 1;
  }
  return out.subarray(0, length);
}

function valueOf(group: readonly number[]): number {
  const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
  if (value > 0xffffffff) throw new Unreadable('syntax');
  return value;
}
