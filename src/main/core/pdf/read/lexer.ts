import { Dictionary, Name, Operator, Pointer, Unreadable, type PdfObject } from './objects';

/** Objects inside objects; real files have a dozen. */
const DEEPEST = 64;
/** Bytes of one string in brackets; those of real files have a few thousand. */
const LONGEST_STRING = 1024 * 1024;
/** Bytes of memory that may be taken by what was read and not yet let go; see `Lexer.held`. */
const MOST_HELD = 32 * 1024 * 1024;
/** What things take in memory beside their letters, as V8 was seen to need: two bytes of a file may become two hundred. */
const [VALUE, NAME, STRING, LIST, DICTIONARY, ENTRY] = [16, 64, 200, 64, 256, 64];
const END = -1;
/** In ASCII, and written out because they are compared with every byte. */
const SLASH = 0x2f;
const OPEN = 0x28;
const LESS = 0x3c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const CLOSE = 0x29;
const GREATER = 0x3e;
const PERCENT = 0x25;
const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const BACKSLASH = 0x5c;
/** What each byte is to a word: part of it, white space, or a delimiter (7.2.2). */
const [REGULAR, WHITE, DELIMITER] = [0, 1, 2];
const KINDS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) KINDS[byte] = WHITE;
for (const character of '()<>[]{}/%') KINDS[character.charCodeAt(0)] = DELIMITER;
export const isWhite = (byte: number | undefined): boolean => byte !== undefined && KINDS[byte] === WHITE;
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Reads objects one after the other, in a file or in a content stream (ISO 32000-1, 7.2 and 7.3). */
export class Lexer {
  /** Whether a key stood twice in one dictionary: programs differ in which of both they believe. */
  repeats = false;
  #held = 0;

  constructor(
    readonly bytes: Uint8Array,
    /** Byte offset of what is read next. */
    public at = 0,
  ) {}

  /** Bytes of memory, roughly, that the objects since the last operator take: an operator uses up what stands before it. */
  get held(): number {
    return this.#held;
  }

  /** The next object, or null at the end. Where pointers are looked for, `1 0 R` is one object. */
  next(pointers: boolean, depth = 0): { readonly object: PdfObject } | null {
    if (depth > DEEPEST) throw new Unreadable('too-big');
    this.skipWhite();
    const byte = this.#peek();
    switch (byte) {
      case END:
        return null;
      case SLASH:
        return { object: this.#name() };
      case OPEN:
        return { object: this.#literalString() };
      case LESS:
        if (this.#peek(1) !== LESS) return { object: this.#hexString() };
        this.at += 2;
        return { object: this.#dictionary(pointers, depth) };
      case OPEN_LIST:
        this.at++;
        return { object: this.#array(pointers, depth) };
      case CLOSE_LIST:
      case OPEN_BRACE:
      case CLOSE_BRACE:
      case CLOSE:
        this.at++;
        return { object: new Operator(String.fromCharCode(byte)) };
      case GREATER:
        this.at += this.#peek(1) === byte ? 2 : 1;
        return { object: new Operator('>>') };
      default:
        return { object: this.#word(pointers, depth) };
    }
  }

  skipWhite(): void {
    for (;;) {
      const byte = this.#peek();
      if (byte === PERCENT) {
        for (let next = byte; next !== END && next !== 10 && next !== 13; next = this.#peek()) this.at++;
      } else if (KINDS[byte] === WHITE) this.at++;
      else return;
    }
  }

  #peek(ahead = 0): number {
    return this.bytes[this.at + ahead] ?? END;
  }

  #regular(): string {
    const start = this.at;
    while (KINDS[this.#peek()] === REGULAR) this.at++;
    return latin1(this.bytes.subarray(start, this.at));
  }

  #hold(bytes: number): void {
    this.#held += bytes;
    if (this.#held > MOST_HELD) throw new Unreadable('too-big');
  }

  #word(pointers: boolean, depth: number): PdfObject {
    this.#hold(VALUE);
    const number = this.#number();
    if (number !== null) {
      return (
        (pointers && Number.isSafeInteger(number) && number >= 0 ? this.#pointer(number) : null) ?? number
      );
    }
    const word = this.#regular();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (depth === 0) this.#held = 0;
    return new Operator(word);
  }

  /** A number (7.3.3), digit by digit, so that a long one costs no more than its length; null where a word is none. */
  #number(): number | null {
    const sign = this.#peek();
    let at = this.at + (sign === PLUS || sign === MINUS ? 1 : 0);
    let value = 0;
    let digits = 0;
    let scale = 0;
    for (; ; at++) {
      const byte = this.bytes[at] ?? END;
      if (byte >= 48 && byte <= 57) {
        value = value * 10 + byte - 48;
        scale *= 10;
        digits++;
      } else if (byte === POINT && scale === 0) scale = 1;
      else break;
    }
    if (digits === 0 || KINDS[this.bytes[at] ?? END] === REGULAR) return null;
    this.at = at;
    return (sign === MINUS ? -value : value) / (scale === 0 ? 1 : scale);
  }

  #pointer(id: number): Pointer | null {
    const start = this.at;
    this.skipWhite();
    if (/^\d{1,5}$/u.test(this.#regular())) {
      this.skipWhite();
      if (this.#regular() === 'R') return new Pointer(id);
    }
    this.at = start;
    return null;
  }

  #name(): Name {
    this.at++;
    const hex = (_whole: string, digits: string): string => String.fromCharCode(parseInt(digits, 16));
    const written = this.#regular();
    this.#hold(NAME + written.length);
    return new Name(written.replace(/#([0-9A-Fa-f]{2})/gu, hex));
  }

  #hexString(): Uint8Array {
    const found = this.bytes.indexOf(GREATER, this.at);
    const end = found < 0 ? this.bytes.length : found;
    this.#hold(STRING + (end - this.at) / 2);
    const written = latin1(this.bytes.subarray(this.at + 1, end));
    this.at = end + 1;
    const plain = Buffer.from(written, 'hex');
    if (plain.length * 2 === written.length) return plain;
    const digits = written.replace(/[^0-9A-Fa-f]/gu, '');
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }

  #literalString(): Uint8Array {
    this.#hold(STRING);
    const found: number[] = [];
    let open = 0;
    for (;;) {
      const byte = this.#peek();
      this.at++;
      if (byte === END) throw new Unreadable('syntax');
      if (byte === BACKSLASH) {
        found.push(...this.#escape());
        continue;
      }
      if (byte === OPEN && ++open === 1) continue;
      if (byte === CLOSE && --open === 0) {
        this.#hold(found.length);
        return Uint8Array.from(found);
      }
      found.push(byte);
      if (found.length > LONGEST_STRING) throw new Unreadable('too-big');
    }
  }

  #escape(): number[] {
    const byte = this.#peek();
    const octal = /^[0-7]{1,3}/u.exec(latin1(this.bytes.subarray(this.at, this.at + 3)))?.[0];
    this.at += octal?.length ?? 1;
    if (octal !== undefined) return [parseInt(octal, 8) & 0xff];
    if (byte === 13 && this.#peek() === 10) this.at++;
    if (byte === 10 || byte === 13 || byte === END) return [];
    return [ESCAPES[String.fromCharCode(byte)] ?? byte];
  }

  #array(pointers: boolean, depth: number): PdfObject[] {
    this.#hold(LIST);
    const items: PdfObject[] = [];
    for (;;) {
      const next = this.next(pointers, depth + 1);
      if (next === null) throw new Unreadable('syntax');
      if (next.object instanceof Operator && next.object.word === ']') return items;
      items.push(next.object);
    }
  }

  #dictionary(pointers: boolean, depth: number): Dictionary {
    this.#hold(DICTIONARY);
    const dictionary = new Dictionary();
    for (;;) {
      const key = this.next(pointers, depth + 1);
      if (key?.object instanceof Operator && key.object.word === '>>') return dictionary;
      const value = this.next(pointers, depth + 1);
      if (value === null || !(key?.object instanceof Name)) throw new Unreadable('syntax');
      this.#hold(ENTRY);
      if (dictionary.get(key.object.value) !== null) this.repeats = true;
      dictionary.set(key.object.value, value.object);
    }
  }
}

export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
