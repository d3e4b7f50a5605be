import { Lexer } from './lexer';
import { Operator, Unreadable, type PdfObject } from './objects';

/** Entries of one font's map, also where one replaces another; Unicode has fewer characters than this in use. */
const MOST_ENTRIES = 200_000;
/** Codes have two bytes. */
const LONGEST_RANGE = 0xffff;
/** Bytes that one code may stand for (Adobe Technical Note 5411 says 512); more is cut off. */
const LONGEST_TEXT = 512;
/** UTF-16 units that one shown string may stand for. */
const LONGEST_SHOWN = 1024 * 1024;

/** What a font's ToUnicode map says of its codes (ISO 32000-1, 9.10.3). */
export class CharacterMap {
  readonly #characters = new Map<number, string>();
  #entries = 0;

  constructor(map: Uint8Array) {
    const lexer = new Lexer(map);
    let operands: PdfObject[] = [];
    for (let next = lexer.next(false); next !== null; next = lexer.next(false)) {
      if (!(next.object instanceof Operator)) {
        operands.push(next.object);
        continue;
      }
      if (next.object.word === 'endbfchar') this.#addCharacters(operands);
      if (next.object.word === 'endbfrange') this.#addRanges(operands);
      operands = [];
    }
  }

  /**
   * The characters of a shown string; U+FFFD where the map says nothing.
   * @param width bytes of one code: 1 or 2
   */
  read(shown: Uint8Array, width: number): string {
    let text = '';
    for (let at = 0; at < shown.length; at += width) {
      const [high = 0, low] = [shown[at], shown[at + 1]];
      text += this.#characters.get(width === 1 || low === undefined ? high : high * 256 + low) ?? '\ufffd';
      if (text.length > LONGEST_SHOWN) throw new Unreadable('too-big');
    }
    return text;
  }

  #addCharacters(operands: readonly PdfObject[]): void {
    for (let at = 0; at + 1 < operands.length; at += 2) {
      const [code, text] = [operands[at], operands[at + 1]];
      if (code instanceof Uint8Array && text instanceof Uint8Array) this.#set(numberOf(code), utf16(text));
    }
  }

  #addRanges(operands: readonly PdfObject[]): void {
    for (let at = 0; at + 2 < operands.length; at += 3) {
      const [from, to, text] = [operands[at], operands[at + 1], operands[at + 2]];
      if (!(from instanceof Uint8Array) || !(to instanceof Uint8Array)) continue;
      const first = numberOf(from);
      const last = Math.min(numberOf(to), first + LONGEST_RANGE);
      for (let code = first, step = 0; code <= last; code++, step++) {
        if (text instanceof Uint8Array) this.#set(code, following(utf16(text), step));
        else if (Array.isArray(text)) {
          const item = (text as PdfObject[])[step];
          if (item instanceof Uint8Array) this.#set(code, utf16(item));
        }
      }
    }
  }

  #set(code: number, text: string): void {
    if (++this.#entries > MOST_ENTRIES) throw new Unreadable('too-big');
    this.#characters.set(code, text);
  }
}

const numberOf = (bytes: Uint8Array): number => bytes.reduce((value, byte) => value * 256 + byte, 0);

function utf16(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < Math.min(bytes.length, LONGEST_TEXT); at += 2) {
    text += String.fromCharCode((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
  }
  return text;
}

/** The text with its last character so many code points further on. */
function following(text: string, step: number): string {
  const characters = Array.from(text);
  const last = characters.pop()?.codePointAt(0);
  if (last === undefined || last + step > 0x10ffff) return text;
  return characters.join('') + String.fromCodePoint(last + step);
}
