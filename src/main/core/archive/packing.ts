import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * How the file that an article came from is kept: compressed by itself (RFC 1951), or with the article's first text as the
 * dictionary, by which a plain text takes next to nothing; null as it is. A packed file begins with its size in bytes and the
 * CRC-32 of what follows (both 32 bits, little-endian), so that it can be told whole without being unpacked.
 */
export type Packing = 'deflate' | 'text' | null;

export interface Packed {
  readonly packing: Packing;
  readonly bytes: Uint8Array;
}

const HEADER = 8;
/** Deflate looks back no further (RFC 1951, 2): of a longer text only the beginning helps, with the beginning of the file. */
const WINDOW = 32_768;

/**
 * The smallest form of a file.
 * @param text that its article has from now on and for good; null where that may go before the file
 */
export function pack(bytes: Uint8Array, text: string | null): Packed {
  const byText = text === null ? null : packedBy(bytes, dictionaryOf(text));
  // Of a file that is little else than its text, as most are, no other form is tried: prose is never packed so small by itself.
  const isText = text !== null && text.length > bytes.length / 2;
  if (isText && byText !== null && byText.length < bytes.length / 20) {
    return { packing: 'text', bytes: byText };
  }
  const forms: Packed[] = [
    { packing: null, bytes },
    { packing: 'deflate', bytes: packedBy(bytes) },
  ];
  if (byText !== null) forms.push({ packing: 'text', bytes: byText });
  // By a little, no form is worth what it takes to read it.
  return forms.reduce((best, form) => (form.bytes.length < best.bytes.length * 0.8 ? form : best));
}

/** How many bytes the file has. */
export const sizeOf = ({ packing, bytes }: Packed): number =>
  packing === null ? bytes.length : viewOf(bytes).getUint32(0, true);

/** Whether what is kept is what was packed; null where nothing says so. */
export function isIntact({ packing, bytes }: Packed): boolean | null {
  if (packing === null) return null;
  if (bytes.length < HEADER) return false;
  return viewOf(bytes).getUint32(4, true) === crc32(bytes.subarray(HEADER));
}

/**
 * The file itself; null where it can't be had: the bytes are damaged, or the text is not the one that it was packed with.
 * @param text the article's first text; null where it is lost
 */
export function unpack(packed: Packed, text: string | null): Uint8Array | null {
  const { packing, bytes } = packed;
  if (packing === null) return bytes;
  if (isIntact(packed) !== true || (packing === 'text' && text === null)) return null;
  const size = sizeOf(packed);
  const options = {
    // Nothing that is larger than it says is ever unpacked.
    maxOutputLength: Math.max(1, size),
    ...(packing === 'text' && text !== null && { dictionary: dictionaryOf(text) }),
  };
  try {
    const file = inflateRawSync(bytes.subarray(HEADER), options);
    return file.length === size ? file : null;
  } catch {
    return null;
  }
}

const dictionaryOf = (text: string): Uint8Array => Buffer.from(text.slice(0, WINDOW)).subarray(0, WINDOW);

const packedBy = (bytes: Uint8Array, dictionary?: Uint8Array): Uint8Array =>
  withHeader(bytes, deflateRawSync(bytes, { level: 9, ...(dictionary !== undefined && { dictionary }) }));

function withHeader(file: Uint8Array, stream: Uint8Array): Uint8Array {
  const packed = new Uint8Array(HEADER + stream.length);
  viewOf(packed).setUint32(0, file.length, true);
  viewOf(packed).setUint32(4, crc32(stream), true);
  packed.set(stream, HEADER);
  return packed;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
