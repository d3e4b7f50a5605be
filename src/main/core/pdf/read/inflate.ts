import { constants, inflateSync } from 'node:zlib';
import { fromBase85, fromHex } from './ascii-filters';
import { Dictionary, Name, Unreadable, type PdfObject } from './objects';

/** Bytes that one stream may become, and all streams of a file together; likewise all that turn out to be broken. */
const LARGEST_STREAM = 64 * 1024 * 1024;
const LARGEST_FILE = 128 * 1024 * 1024;
/** Filters over one stream; other programs put two, and who wants to hide something puts more. */
const MOST_FILTERS = 4;
/** Deflate makes no byte more than this many (RFC 1951: 258 from two bits, and the code for them). */
const LARGEST_RATIO = 1_032;

/** Decodes streams, and stops where a small file would become a large one. */
export class Inflater {
  #left = LARGEST_FILE;
  #broken = LARGEST_FILE;

  /**
   * @param encoded bytes of a stream
   * @param filters its `Filter`, with pointers resolved
   * @param parameters its `DecodeParms`, likewise
   * @returns null where the stream is in a form that no text or data of ours has: pictures and the like
   */
  decode(encoded: Uint8Array, filters: PdfObject, parameters: PdfObject): Uint8Array | null {
    const names = listOf(filters);
    if (names.length > MOST_FILTERS) throw new Unreadable('too-big');
    let bytes = encoded;
    for (const [index, name] of names.entries()) {
      const decoded = name instanceof Name ? this.#pass(bytes, name.value, listOf(parameters)[index]) : null;
      if (decoded === null) return null;
      bytes = decoded;
    }
    return bytes;
  }

  #pass(bytes: Uint8Array, filter: string, parameters: PdfObject | undefined): Uint8Array | null {
    switch (filter) {
      case 'FlateDecode':
      case 'Fl': {
        const inflated = this.#inflate(bytes);
        return parameters instanceof Dictionary ? withoutPredictor(inflated, parameters) : inflated;
      }
      case 'ASCIIHexDecode':
      case 'AHx':
        return this.#counted(fromHex(this.#paid(bytes)));
      case 'ASCII85Decode':
      case 'A85':
        return this.#counted(fromBase85(this.#paid(bytes), this.#left));
      default:
        return null;
    }
  }

  #inflate(encoded: Uint8Array): Uint8Array {
    const room = Math.min(LARGEST_STREAM, this.#left);
    if (room < 1) throw new Unreadable('too-big');
    return this.#counted(this.#inflated(encoded, room));
  }

  #inflated(encoded: Uint8Array, room: number): Uint8Array {
    try {
      // A stream that is cut short gives what it has, as it does in viewers.
      return inflateSync(encoded, { maxOutputLength: room, finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw new Unreadable('too-big');
      // Nobody says how much was unpacked before it broke; the next one may be broken as well.
      this.#broken -= Math.min(room, encoded.length * LARGEST_RATIO);
      throw new Unreadable(this.#broken < 0 ? 'too-big' : 'syntax');
    }
  }

  /** Letters are counted before they are read: those that turn out to be broken have cost as much. */
  #paid(letters: Uint8Array): Uint8Array {
    this.#broken -= letters.length;
    if (this.#broken < 0) throw new Unreadable('too-big');
    return letters;
  }

  #counted(bytes: Uint8Array): Uint8Array {
    this.#left -= bytes.length;
    if (this.#left < 0) throw new Unreadable('too-big');
    return bytes;
  }
}

function listOf(object: PdfObject): readonly PdfObject[] {
  if (object === null) return [];
  return Array.isArray(object) ? (object as readonly PdfObject[]) : [object];
}

/** Takes back PNG's row filters (RFC 2083, 6), which cross-reference streams are stored with. */
function withoutPredictor(bytes: Uint8Array, parameters: Dictionary): Uint8Array {
  if ((parameters.number('Predictor') ?? 1) < 10) return bytes;
  const colors = parameters.number('Colors') ?? 1;
  const bits = parameters.number('BitsPerComponent') ?? 8;
  const width = Math.ceil(((parameters.number('Columns') ?? 1) * colors * bits) / 8);
  const step = Math.max(1, Math.ceil((colors * bits) / 8));
  if (!(width > 0 && width <= bytes.length && step <= 32)) throw new Unreadable('syntax');
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column++) {
      const place = row * width + column;
      const left = column >= step ? (out[place - step] ?? 0) : 0;
      const above = row > 0 ? (out[place - width] ?? 0) : 0;
      const corner = row > 0 && column >= step ? (out[place - width - step] ?? 0) : 0;
      out[place] = (bytes[row * (width + 1) + 1 + column] ?? 0) + predicted(kind, left, above, corner);
    }
  }
  return out;
}

function predicted(kind: number, left: number, above: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return above;
  if (kind === 3) return (left + above) >> 1;
  if (kind !== 4) return 0;
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(
    Math.abs,
  ) as [number, number, number];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
