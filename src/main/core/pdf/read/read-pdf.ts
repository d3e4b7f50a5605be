import { readCrossReference, type CrossReference } from './cross-reference';
import { Inflater } from './inflate';
import { latin1, Lexer } from './lexer';
import { Dictionary, Operator, Pointer, Stream, Unreadable, type PdfObject } from './objects';

/** Bytes of packed objects that may be read beside those of the file itself. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** Bytes of memory that all objects together may take; all 24,000 of a brief of 467 pages take some fifty million. */
const MOST_HELD = 128 * 1024 * 1024;
/** Objects that need another to be read: a stream its length, a packed object its container. */
const DEEPEST = 16;

/**
 * A PDF file from outside, read as data: nothing in it is run, opened or drawn, and there is a limit to every size.
 * Reads files with tables or streams of cross-references; those that are encrypted are refused.
 */
export class ReadPdf {
  readonly #inflater = new Inflater();
  readonly #objects = new Map<number, PdfObject>();
  readonly #decoded = new Map<Stream, Uint8Array | null>();
  readonly #containers = new Map<number, readonly PdfObject[]>();
  readonly #table: CrossReference;
  #budget: number;
  #room = MOST_HELD;
  #depth = 0;
  #isDoubtful = false;

  /** Throws `Unreadable` where it is none, too big or encrypted. */
  constructor(readonly bytes: Uint8Array) {
    this.#budget = 2 * bytes.length + MOST_UNPACKED;
    if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) throw new Unreadable('syntax');
    this.#table = readCrossReference({
      bytes,
      objectAt: (at) => this.#objectAt(at),
      decode: (stream) => this.decode(stream),
      spend: (count) => this.#spend(count),
      doubt: () => (this.#isDoubtful = true),
    });
    // Programs count from the header, or from the first byte.
    this.#isDoubtful ||= this.#table.rebuilt || latin1(bytes.subarray(0, 5)) !== '%PDF-';
    if (this.#table.trailer.get('Encrypt') !== null) throw new Unreadable('encrypted');
  }

  get trailer(): Dictionary {
    return this.#table.trailer;
  }

  /**
   * Whether another program may read another file in these bytes, as far as they were read until now: its table of objects
   * is of no use, a key stands twice in a dictionary, a stream ends elsewhere than it says.
   */
  get doubtful(): boolean {
    return this.#isDoubtful;
  }

  /** Whether an earlier state of the file stands in it, behind which it was saved again. */
  get revised(): boolean {
    return this.#table.revised;
  }

  get catalog(): Dictionary {
    return this.dictionary(this.trailer.get('Root'));
  }

  /** The object itself, where this points to one. */
  resolve(object: PdfObject): PdfObject {
    let found = object;
    for (let steps = 0; found instanceof Pointer; steps++) {
      if (steps > 16) throw new Unreadable('syntax');
      found = this.#read(found.id);
    }
    return found;
  }

  /** A dictionary, also that of a stream; an empty one where there is none. */
  dictionary(object: PdfObject): Dictionary {
    const found = this.resolve(object);
    if (found instanceof Stream) return found.dictionary;
    return found instanceof Dictionary ? found : new Dictionary();
  }

  list(object: PdfObject): readonly PdfObject[] {
    const found = this.resolve(object);
    return Array.isArray(found) ? (found as readonly PdfObject[]) : [];
  }

  /** The bytes of a stream; null where there is none, or one in a form that only pictures have. */
  decode(object: PdfObject): Uint8Array | null {
    const stream = this.resolve(object);
    if (!(stream instanceof Stream)) return null;
    const known = this.#decoded.get(stream);
    if (known !== undefined) return known;
    const part = (key: string): PdfObject => {
      const value = this.resolve(stream.dictionary.get(key));
      return Array.isArray(value) ? (value as PdfObject[]).map((item) => this.resolve(item)) : value;
    };
    const bytes = this.#inflater.decode(stream.encoded, part('Filter'), part('DecodeParms'));
    this.#decoded.set(stream, bytes);
    return bytes;
  }

  #read(id: number): PdfObject {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    if (this.#depth >= DEEPEST) throw new Unreadable('too-big');
    this.#objects.set(id, null); // for an object that needs itself to be read
    this.#depth++;
    const object = this.#found(id);
    this.#depth--;
    this.#objects.set(id, object);
    return object;
  }

  #found(id: number): PdfObject {
    const place = this.#table.places.get(id);
    if (place?.kind === 'offset') {
      const found = this.#objectAt(place.at);
      return found?.id === id ? found.object : null;
    }
    if (place === undefined || this.#table.places.get(place.container)?.kind !== 'offset') return null;
    return this.#inside(place.container)[place.index] ?? null;
  }

  /** The objects of an object stream (ISO 32000-1, 7.5.7). */
  #inside(container: number): readonly PdfObject[] {
    const known = this.#containers.get(container);
    if (known !== undefined) return known;
    this.#containers.set(container, []);
    const stream = this.#read(container);
    const bytes = this.decode(stream);
    if (bytes === null || !(stream instanceof Stream)) return [];
    const count = stream.dictionary.number('N') ?? 0;
    const first = stream.dictionary.number('First') ?? 0;
    const head = new Lexer(bytes.subarray(0, first));
    const objects: PdfObject[] = [];
    for (let index = 0; index < count; index++) {
      head.next(false);
      const offset = head.next(false)?.object;
      if (typeof offset !== 'number') break;
      const lexer = new Lexer(bytes, first + offset);
      objects.push(lexer.next(true)?.object ?? null);
      this.#isDoubtful ||= lexer.repeats;
      this.#spend(lexer.at - first - offset, lexer.held);
    }
    this.#containers.set(container, objects);
    return objects;
  }

  #objectAt(at: number): { id: number; object: PdfObject } | null {
    const lexer = new Lexer(this.bytes, at);
    const found = this.#lexed(lexer);
    if (!(found?.object instanceof Dictionary)) return found;
    const start = this.#streamStart(lexer);
    if (start === null) return found;
    const encoded = this.bytes.subarray(start, this.#streamEnd(found.object, start));
    return { id: found.id, object: new Stream(found.object, encoded) };
  }

  /** `1 0 obj` and what follows it. What breaks off has cost as much as what does not. */
  #lexed(lexer: Lexer): { id: number; object: PdfObject } | null {
    const { at } = lexer;
    try {
      const id = lexer.next(false)?.object;
      lexer.next(false);
      const begin = lexer.next(false)?.object;
      if (typeof id !== 'number' || !(begin instanceof Operator) || begin.word !== 'obj') return null;
      return { id, object: lexer.next(true)?.object ?? null };
    } finally {
      this.#isDoubtful ||= lexer.repeats;
      this.#spend(lexer.at - at, lexer.held);
    }
  }

  #streamStart(lexer: Lexer): number | null {
    lexer.skipWhite();
    if (Buffer.from(this.bytes.subarray(lexer.at, lexer.at + 6)).toString('latin1') !== 'stream') return null;
    const at = lexer.at + 6;
    if (this.bytes[at] === 10) return at + 1;
    return this.bytes[at] === 13 && this.bytes[at + 1] === 10 ? at + 2 : at + 1;
  }

  #streamEnd(dictionary: Dictionary, start: number): number {
    const stated = dictionary.get('Length');
    // While the table itself is being read, only a plain number can be believed.
    const length = stated instanceof Pointer && this.#tableIsRead() ? this.resolve(stated) : stated;
    if (typeof length === 'number' && length >= 0 && start + length <= this.bytes.length) {
      const behind = latin1(this.bytes.subarray(start + length, start + length + 12));
      this.#isDoubtful ||= !/^\s{0,3}endstream/u.test(behind);
      return start + length;
    }
    this.#isDoubtful = true;
    const end = Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length).indexOf(
      'endstream',
      start,
    );
    this.#spend((end < 0 ? this.bytes.length : end) - start);
    if (end < 0) throw new Unreadable('syntax');
    return end;
  }

  /** Every object is read once, so that a sound file never comes near its budget. */
  #spend(bytes: number, held = 0): void {
    this.#budget -= bytes;
    this.#room -= held;
    if (this.#budget < 0 || this.#room < 0) throw new Unreadable('too-big');
  }

  #tableIsRead(): boolean {
    return (this.#table as CrossReference | undefined) !== undefined;
  }
}
