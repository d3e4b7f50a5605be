import { Dictionary, Name, Operator, Pointer, Unreadable, type PdfObject } from './objects';

/** Objects inside objects; real files have a dozen. */
const DEEPEST = 64;
const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set(Array.from('()<>[]{}/%', (character) => character.charCodeAt(0)));
const END = -1;
const code = (character: string): number => character.charCodeAt(0);
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Reads objects one after the other, in a file or in a content stream (ISO 32000-1, 7.2 and 7.3). */
export class Lexer {
  constructor(
    readonly bytes: Uint8Array,
    /** Byte offset of what is read next. */
    public at = 0,
  ) {}

  /** The next object, or null at the end. Where pointers are looked for, `1 0 R` is one object. */
  next(pointers: boolean, depth = 0): { readonly object: PdfObject } | null {
    if (depth > DEEPEST) throw new Unreadable('too-big');
    this.skipWhite();
    const byte = this.#peek();
    switch (byte) {
      case END:
        return null;
      case code('/'):
        return { object: this.#name() };
      case code('('):
        return { object: this.#literalString() };
      case code('<'):
        if (this.#peek(1) !== code('<')) return { object: this.#hexString() };
        this.at += 2;
        return { object: this.#dictionary(pointers, depth) };
      case code('['):
        this.at++;
        return { object: this.#array(pointers, depth) };
      case code(']'):
      case code('{'):
      case code('}'):
      case code(')'):
        this.at++;
        return { object: new Operator(String.fromCharCode(byte)) };
      case code('>'):
        this.at += this.#peek(1) === byte ? 2 : 1;
        return { object: new Operator('>>') };
      default:
        return { object: this.#word(pointers) };
    }
  }

  skipWhite(): void {
    for (;;) {
      const byte = this.#peek();
      if (byte === code('%')) {
        while (![END, 10, 13].includes(this.#peek())) this.at++;
      } else if (WHITE.has(byte)) this.at++;
      else return;
    }
  }

  #peek(ahead = 0): number {
    return this.bytes[this.at + ahead] ?? END;
  }

  #regular(): string {
    const start = this.at;
    while (this.at < this.bytes.length && !WHITE.has(this.#peek()) && !DELIMITERS.has(this.#peek())) {
      this.at++;
    }
    return latin1(this.bytes.subarray(start, this.at));
  }

  #word(pointers: boolean): PdfObject {
    const word = this.#regular();
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(word)) {
      return (pointers && /^\d+$/u.test(word) ? this.#pointer(Number(word)) : null) ?? Number(word);
    }
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new Operator(word);
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
    return new Name(this.#regular().replace(/#([0-9A-Fa-f]{2})/gu, hex));
  }

  #hexString(): Uint8Array {
    const end = this.bytes.indexOf(code('>'), this.at);
    if (end < 0) throw new Unreadable('syntax');
    const digits = latin1(this.bytes.subarray(this.at + 1, end)).replace(/[^0-9A-Fa-f]/gu, '');
    this.at = end + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }

  #literalString(): Uint8Array {
    const found: number[] = [];
    let open = 0;
    for (;;) {
      const byte = this.#peek();
      this.at++;
      if (byte === END) throw new Unreadable('syntax');
      if (byte === code('\\')) {
        found.push(...this.#escape());
        continue;
      }
      if (byte === code('(') && ++open === 1) continue;
      if (byte === code(')') && --open === 0) return Uint8Array.from(found);
      found.push(byte);
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
    const items: PdfObject[] = [];
    for (;;) {
      const next = this.next(pointers, depth + 1);
      if (next === null) throw new Unreadable('syntax');
      if (next.object instanceof Operator && next.object.word === ']') return items;
      items.push(next.object);
    }
  }

  #dictionary(pointers: boolean, depth: number): Dictionary {
    const dictionary = new Dictionary();
    for (;;) {
      const key = this.next(pointers, depth + 1);
      if (key?.object instanceof Operator && key.object.word === '>>') return dictionary;
      const value = this.next(pointers, depth + 1);
      if (value === null || !(key?.object instanceof Name)) throw new Unreadable('syntax');
      dictionary.set(key.object.value, value.object);
    }
  }
}

export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
