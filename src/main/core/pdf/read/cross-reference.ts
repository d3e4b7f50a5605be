import { Lexer, latin1 } from './lexer';
import { Dictionary, Operator, Stream, Unreadable, type PdfObject } from './objects';

/** Where an object stands: at a byte of the file, or as the n-th object inside another. */
export type Place =
  | { readonly kind: 'offset'; readonly at: number }
  | { readonly kind: 'inside'; readonly container: number; readonly index: number };

export interface CrossReference {
  readonly places: ReadonlyMap<number, Place>;
  readonly trailer: Dictionary;
  /** Whether the table had to be put together from the objects, because the file's own is of no use. */
  readonly rebuilt: boolean;
  /** Whether the file was saved behind itself, so that an earlier state of it is still there. */
  readonly revised: boolean;
}

/** Objects in one file; a brief of 300 pages has some 20,000. */
const MOST_OBJECTS = 1_000_000;

/** Looked at from the end, where the newest is. */
const MOST_TRAILERS = 50;

export interface SectionReader {
  readonly bytes: Uint8Array;
  /** The object that starts at this byte, with its stream if it has one. */
  objectAt(at: number): { readonly id: number; readonly object: PdfObject } | null;
  decode(stream: Stream): Uint8Array | null;
  /** Counts bytes that were read; throws when a file makes them far more than it has. */
  readonly spend: (bytes: number) => void;
  /** Told that other programs may read another file in these bytes. */
  readonly doubt: () => void;
}

/** Reads the table of objects as viewers do: from the end of the file, newest section first. */
export function readCrossReference(reader: SectionReader): CrossReference {
  try {
    return readSections(reader);
  } catch (error) {
    if (!(error instanceof Unreadable) || error.why !== 'syntax') throw error;
    return rebuild(reader);
  }
}

function readSections(reader: SectionReader): CrossReference {
  const places = new Places();
  const seen = new Set<number>();
  const queue = [startOf(reader.bytes)];
  let trailer: Dictionary | null = null;
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const section = latin1(reader.bytes.subarray(at, at + 4)) === 'xref' ? readTable : readStream;
    const found = section(reader, at, places);
    trailer ??= found;
    for (const key of ['XRefStm', 'Prev']) {
      const next = found.number(key);
      if (next !== null) queue.push(next);
    }
  }
  const root = trailer?.get('Root') ?? null;
  if (trailer === null || root === null) throw new Unreadable('syntax');
  const revised = places.hasEarlier || !isOneState(reader, [...seen]);
  return { places: places.all, trailer, rebuilt: false, revised };
}

/** A file in order for the web has two sections, the first of which stands before the other; an update stands behind. */
function isOneState(reader: SectionReader, [newest = 0, other = 0, ...further]: readonly number[]): boolean {
  if (other === 0) return true;
  return further.length === 0 && newest < other && isLinearized(reader);
}

/** Whether the file is in order for the web, in two sections, and was left so: its first object has its length (Annex F.2). */
function isLinearized(reader: SectionReader): boolean {
  const { bytes } = reader;
  const first = /(?<=[\r\n])\d+\s+\d+\s+obj\b/u.exec(latin1(bytes.subarray(0, 1024)));
  const object = first === null ? null : reader.objectAt(first.index)?.object;
  return (
    object instanceof Dictionary && object.get('Linearized') !== null && object.number('L') === bytes.length
  );
}

function startOf(bytes: Uint8Array): number {
  const end = latin1(bytes.subarray(-2048));
  const at = [...end.matchAll(/startxref\s+(\d+)/gu)].at(-1)?.[1];
  if (at === undefined || Number(at) >= bytes.length) throw new Unreadable('syntax');
  return Number(at);
}

/** Where objects stand, as the sections say; the newest comes first, so what is known already stays. */
class Places {
  readonly all = new Map<number, Place>();
  /** Whether a section told of an earlier state of an object. */
  hasEarlier = false;

  keep(id: number, place: Place): void {
    if (this.all.size >= MOST_OBJECTS) throw new Unreadable('too-big');
    if (this.all.has(id)) this.hasEarlier = true;
    else this.all.set(id, place);
  }
}

function readTable({ bytes, spend, doubt }: SectionReader, at: number, places: Places): Dictionary {
  const lexer = new Lexer(bytes, at + 4);
  const number = (): number => {
    const object = lexer.next(false)?.object;
    if (typeof object !== 'number') throw new Unreadable('syntax');
    return object;
  };
  for (;;) {
    const first = lexer.next(false)?.object;
    if (first instanceof Operator && first.word === 'trailer') break;
    if (typeof first !== 'number') throw new Unreadable('syntax');
    const count = number();
    for (let index = 0; index < count; index++) {
      const offset = number();
      number();
      const kind = lexer.next(false)?.object;
      if (!(kind instanceof Operator)) throw new Unreadable('syntax');
      if (kind.word === 'n') places.keep(first + index, { kind: 'offset', at: offset });
    }
  }
  const trailer = lexer.next(true)?.object;
  spend(lexer.at - at);
  if (lexer.repeats) doubt();
  if (!(trailer instanceof Dictionary)) throw new Unreadable('syntax');
  return trailer;
}

/** A cross-reference stream (ISO 32000-1, 7.5.8). */
function readStream(reader: SectionReader, at: number, places: Places): Dictionary {
  const object = reader.objectAt(at)?.object;
  if (!(object instanceof Stream)) throw new Unreadable('syntax');
  const { dictionary } = object;
  const rows = reader.decode(object);
  const widths = dictionary.get('W');
  if (rows === null || !Array.isArray(widths)) throw new Unreadable('syntax');
  const [first = 0, second = 0, third = 0] = (widths as PdfObject[]).map(Number);
  const width = first + second + third;
  if (!(width > 0 && width <= 24)) throw new Unreadable('syntax');
  const index = dictionary.get('Index');
  const ranges = Array.isArray(index)
    ? (index as PdfObject[]).map(Number)
    : [0, dictionary.number('Size') ?? 0];
  let row = 0;
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    for (
      let count = 0;
      count < (ranges[range + 1] ?? 0) && row + width <= rows.length;
      count++, row += width
    ) {
      const field = (from: number, length: number): number =>
        rows.subarray(row + from, row + from + length).reduce((value, byte) => value * 256 + byte, 0);
      const kind = first === 0 ? 1 : field(0, first);
      const [a, b] = [field(first, second), field(first + second, third)];
      const id = (ranges[range] ?? 0) + count;
      if (kind === 1) places.keep(id, { kind: 'offset', at: a });
      else if (kind === 2) places.keep(id, { kind: 'inside', container: a, index: b });
    }
  }
  return dictionary;
}

/** Looks for every `1 0 obj` in the file; a later one replaces an earlier one. */
function rebuild(reader: SectionReader): CrossReference {
  const places = new Map<number, Place>();
  const text = latin1(reader.bytes);
  let trailer = new Dictionary();
  let revised = false;
  for (const match of text.matchAll(/(?<![0-9])(\d{1,7})\s+\d{1,5}\s+obj\b/gu)) {
    if (places.size >= MOST_OBJECTS) throw new Unreadable('too-big');
    revised ||= places.has(Number(match[1]));
    places.set(Number(match[1]), { kind: 'offset', at: match.index });
  }
  for (const at of lastTrailers(text)) {
    const found = dictionaryAt(reader, at);
    if (found !== null && found.get('Root') !== null) trailer = found;
  }
  if (trailer.get('Root') === null) throw new Unreadable('syntax');
  return { places, trailer, rebuilt: true, revised };
}

/** Where the last dictionaries begin that may be trailers; only so many are kept while looking. */
function lastTrailers(text: string): number[] {
  const places: number[] = [];
  for (const { 0: found, index } of text.matchAll(/trailer|\/Type\s{0,9}\/XRef/gu)) {
    places.push(found === 'trailer' ? index + found.length : text.lastIndexOf('<<', index));
    if (places.length > MOST_TRAILERS) places.shift();
  }
  return places;
}

function dictionaryAt({ bytes, spend }: SectionReader, at: number): Dictionary | null {
  if (at < 0) return null;
  const lexer = new Lexer(bytes, at);
  try {
    const object = lexer.next(true)?.object;
    return object instanceof Dictionary ? object : null;
  } catch (error) {
    if (error instanceof Unreadable) return null; // one broken trailer among others
    throw error;
  } finally {
    spend(lexer.at - at);
  }
}
