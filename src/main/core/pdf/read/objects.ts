/** The objects of a PDF file as they are read (ISO 32000-1, 7.3). A string is its bytes, a name a `Name`. */
export type PdfObject =
  | null
  | boolean
  | number
  | Name
  | Uint8Array
  | Pointer
  | Operator
  | readonly PdfObject[]
  | Dictionary
  | Stream;

export class Name {
  constructor(readonly value: string) {}
}

/** `12 0 R`: another object of the file. */
export class Pointer {
  constructor(readonly id: number) {}
}

/** A bare word: an operator of a content stream, or `obj`, `endobj` and the like. */
export class Operator {
  constructor(readonly word: string) {}
}

export class Dictionary {
  readonly #entries = new Map<string, PdfObject>();

  set(key: string, value: PdfObject): void {
    this.#entries.set(key, value);
  }

  get(key: string): PdfObject {
    return this.#entries.get(key) ?? null;
  }

  entries(): Iterable<readonly [string, PdfObject]> {
    return this.#entries;
  }

  number(key: string): number | null {
    const value = this.get(key);
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
  }

  name(key: string): string | null {
    const value = this.get(key);
    return value instanceof Name ? value.value : null;
  }
}

/** A stream as it stands in the file, still encoded. */
export class Stream {
  constructor(
    readonly dictionary: Dictionary,
    readonly encoded: Uint8Array,
  ) {}
}

/** What stands in the file is no PDF, or more than a reader should take on. */
export class Unreadable extends Error {
  constructor(readonly why: 'syntax' | 'too-big' | 'encrypted') {
    super(why);
    this.name = 'Unreadable';
  }
}
