/** For tests: a brief's PDF taken apart, changed, put together and sealed anew, as somebody does who knows the format. */
import { canonicalJson, type Json } from '../exchange/canonical-json';
import { digestOf, digestOfValue } from '../exchange/digest';
import { PARTS, type Payload } from '../exchange/payload';
import { digestOfPages } from '../exchange/write-payload';
import { Lexer } from '../pdf/read/lexer';
import { Dictionary, Name, Operator, Pointer, Stream, type PdfObject } from '../pdf/read/objects';
import { pagesOf } from '../pdf/read/pages';
import { readPageTexts } from '../pdf/read/page-texts';
import { ReadPdf } from '../pdf/read/read-pdf';
import { plainPdf, resealed } from './tampering';

/** The objects of a file, to be changed in place; `bytes` writes them as a new file of one state. */
export class TakenApart {
  readonly pdf: ReadPdf;
  readonly #objects = new Map<number, PdfObject>();
  #next: number;

  constructor(bytes: Uint8Array) {
    this.pdf = new ReadPdf(bytes);
    this.#next = this.pdf.trailer.number('Size') ?? 1;
    this.#collect(this.pdf.trailer.get('Root'));
    this.#collect(this.pdf.trailer.get('Info'));
  }

  get catalog(): Dictionary {
    return this.pdf.catalog;
  }

  /** The dictionaries of the pages, in their order. */
  get pages(): readonly Dictionary[] {
    return pagesOf(this.pdf).map(({ page }) => page);
  }

  /** Every element of its structure. */
  structure(): Dictionary[] {
    return [...this.#objects.values()].filter(
      (object): object is Dictionary => object instanceof Dictionary && object.name('Type') === 'StructElem',
    );
  }

  /** Adds an object and gives what points to it. */
  add(object: PdfObject): Pointer {
    const pointer = new Pointer(this.#next++);
    this.#objects.set(pointer.id, object);
    return pointer;
  }

  addStream(dictionary: string, content: string): Pointer {
    return this.add(new Stream(parsed(`<< ${dictionary} >>`) as Dictionary, Buffer.from(content, 'latin1')));
  }

  /** Puts another object in the place of one. */
  replace(pointer: PdfObject, object: PdfObject): void {
    if (!(pointer instanceof Pointer)) throw new Error('no object of its own');
    this.#objects.set(pointer.id, object);
  }

  /** What a page draws, changed. */
  redraw(page: number, change: (content: string) => string): void {
    const pointer = this.pages[page]?.get('Contents') ?? null;
    const before = Buffer.from(this.#decoded(pointer)).toString('latin1');
    this.replace(pointer, new Stream(new Dictionary(), Buffer.from(change(before), 'latin1')));
  }

  get hasData(): boolean {
    return this.#dataAt() !== null;
  }

  /** The data as it stands in the file. */
  get data(): Payload {
    return JSON.parse(Buffer.from(this.#decoded(this.#dataAt())).toString('utf8')) as Payload;
  }

  set data(payload: Payload) {
    const bytes = Buffer.from(canonicalJson(payload as Json));
    this.replace(this.#dataAt(), new Stream(parsed('<< /Type /EmbeddedFile >>') as Dictionary, bytes));
  }

  /** The XMP packet. */
  get packet(): string {
    return Buffer.from(this.#decoded(this.catalog.get('Metadata'))).toString('utf8');
  }

  set packet(packet: string) {
    const dictionary = parsed('<< /Type /Metadata /Subtype /XML >>') as Dictionary;
    this.replace(this.catalog.get('Metadata'), new Stream(dictionary, Buffer.from(packet)));
  }

  #dataAt(): PdfObject {
    const specification = this.pdf.dictionary(this.pdf.list(this.catalog.get('AF'))[0] ?? null);
    return this.pdf.dictionary(specification.get('EF')).get('F');
  }

  /** A stream as it is now, whether it was replaced or not. */
  #decoded(pointer: PdfObject): Uint8Array {
    const object = pointer instanceof Pointer ? (this.#objects.get(pointer.id) ?? null) : null;
    if (!(object instanceof Stream)) return new Uint8Array();
    return object.dictionary.get('Filter') === null
      ? object.encoded
      : (this.pdf.decode(object) ?? new Uint8Array());
  }

  bytes(): Buffer {
    const numbers = [...this.#objects.keys()].sort((a, b) => a - b);
    const renumbered = new Map(numbers.map((id, index) => [id, index + 1]));
    const root = this.pdf.trailer.get('Root');
    const info = this.pdf.trailer.get('Info');
    const numberOf = (pointer: PdfObject): number =>
      pointer instanceof Pointer ? (renumbered.get(pointer.id) ?? 0) : 0;
    return plainPdf(
      numbers.map((id) => written(this.#objects.get(id) ?? null, renumbered)),
      { root: numberOf(root), info: numberOf(info) },
    );
  }

  #collect(object: PdfObject): void {
    if (object instanceof Pointer) {
      if (this.#objects.has(object.id)) return;
      const found = this.pdf.resolve(object);
      this.#objects.set(object.id, found);
      this.#collect(found);
    } else if (Array.isArray(object)) for (const item of object as PdfObject[]) this.#collect(item);
    else if (object instanceof Stream) this.#collect(object.dictionary);
    else if (object instanceof Dictionary) for (const [, value] of object.entries()) this.#collect(value);
  }
}

/** An object from how it is written in a file. */
export function parsed(source: string): PdfObject {
  return new Lexer(Buffer.from(source, 'latin1')).next(true)?.object ?? null;
}

function written(object: PdfObject, numbers: ReadonlyMap<number, number>): Buffer {
  if (!(object instanceof Stream)) return Buffer.from(source(object, numbers), 'latin1');
  object.dictionary.set('Length', object.encoded.length);
  return Buffer.concat([
    Buffer.from(`${source(object.dictionary, numbers)}\nstream\n`, 'latin1'),
    object.encoded,
    Buffer.from('\nendstream'),
  ]);
}

function source(object: PdfObject, numbers: ReadonlyMap<number, number>): string {
  if (object === null) return 'null';
  if (typeof object === 'boolean' || typeof object === 'number') return String(object);
  if (object instanceof Name) return nameOf(object.value);
  if (object instanceof Operator) return object.word;
  if (object instanceof Uint8Array) return `<${Buffer.from(object).toString('hex')}>`;
  if (object instanceof Pointer) return `${numbers.get(object.id) ?? 0} 0 R`;
  if (object instanceof Dictionary) {
    const entries = [...object.entries()].map(([key, value]) => `${nameOf(key)} ${source(value, numbers)}`);
    return `<< ${entries.join(' ')} >>`;
  }
  if (object instanceof Stream) throw new Error('a stream stands on its own');
  return `[${object.map((item) => source(item, numbers)).join(' ')}]`;
}

const nameOf = (name: string): string =>
  `/${name.replace(/[^A-Za-z0-9+_.*-]/gu, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;

/** What becomes of a signature when a file is sealed anew: it goes with its name, or stays and cannot fit. */
export type Signing = 'strip' | 'keep';

/** The file put together again, with digests that fit: of the parts of its data, of its pages, and in XMP; and sealed. */
export function putTogether(file: TakenApart, signing: Signing = 'strip'): Uint8Array {
  const pages = readPageTexts(new ReadPdf(file.bytes())).map(digestOf);
  const payloadSha256 = file.hasData ? setDigests(file, pages) : 'none';
  const signature = /<attache:seal>[0-9a-f]{64}([0-9a-f]{128})/u.exec(file.packet)?.[1] ?? '';
  file.packet = file.packet
    .replace(/(?<=<attache:payloadSha256>)[^<]*/u, payloadSha256)
    .replace(/(?<=<attache:textSha256>)[^<]*/u, digestOfPages(pages));
  if (signing === 'strip') file.packet = file.packet.replace(/(?<=<attache:signer(?:Key)?>)[^<]*/gu, 'none');
  const sealed = Buffer.from(resealed(file.bytes())).toString('latin1');
  if (signing === 'strip') return Buffer.from(sealed, 'latin1');
  return Buffer.from(sealed.replace(/(?<=<attache:seal>[0-9a-f]{64})0{128}/u, signature), 'latin1');
}

function setDigests(file: TakenApart, pages: Payload['integrity']['pages']): string {
  const { data } = file;
  const parts = Object.fromEntries(PARTS.map((part) => [part, digestOfValue(data[part] as Json)]));
  const whole = { ...data, integrity: { parts, pages } } as Payload;
  file.data = whole;
  return digestOf(Buffer.from(canonicalJson(whole as Json)));
}
