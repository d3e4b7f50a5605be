import { latin1 } from '../pdf/read/lexer';
import { digestOf, digestOfAll } from './digest';
import { verifyWith } from './signature';

/**
 * Where the seal stands in the file's XMP packet, which PDF/A keeps uncompressed. A title may say the same, but no string
 * of a PDF has a plain line feed.
 */
const OPEN = '\n<attache:seal>';
const CLOSE = '</attache:seal>';
const DIGEST = 64;
const SIGNATURE = 128;
/** What is written before the file is sealed, and what the digest takes the seal for. */
export const EMPTY_SEAL = '0'.repeat(DIGEST + SIGNATURE);
const UNSIGNED = '0'.repeat(SIGNATURE);

/** What a signature vouches for, beside the file's own digest. All of it stands in the XMP packet. */
export interface Sealed {
  readonly payloadSha256: string;
  readonly textSha256: string;
  readonly signer: string;
  /** Public key in hexadecimal; `none` when unsigned. */
  readonly signerKey: string;
}

/**
 * Seals a finished file, as a PDF signature's ByteRange does: the digest is taken of every byte with the seal itself
 * read as zeros, and written into that hole, with the signature. Everything else that a reader is told of the signer
 * stands outside the hole, so that no part of it can be taken away without changing the digest.
 */
export function sealFile(
  bytes: Uint8Array,
  sealed: Sealed,
  sign: ((message: Uint8Array) => Uint8Array) | null,
): Uint8Array {
  const hole = findHole(bytes);
  if (hole === null) throw new Error('the file has no room for a seal');
  const file = Buffer.from(bytes);
  const digest = digestOf(file);
  const signature = sign === null ? UNSIGNED : Buffer.from(sign(messageOf(digest, sealed))).toString('hex');
  file.write(digest + signature, hole, 'latin1');
  return file;
}

export type SealState = 'unbroken' | 'broken' | 'none';

export interface SealReading {
  /** Whether every byte of the file is as it was sealed. */
  readonly state: SealState;
  readonly signature: 'none' | 'genuine' | 'false';
}

/** Looks whether the file is, to the last byte, what was sealed. */
export function checkSeal(bytes: Uint8Array, sealed: Sealed): SealReading {
  const hole = findHole(bytes);
  if (hole === null) return { state: 'none', signature: 'none' };
  const end = hole + EMPTY_SEAL.length;
  const seal = latin1(bytes.subarray(hole, end));
  const reading = readSeal(seal, sealed);
  const digest = digestOfAll([bytes.subarray(0, hole), EMPTY_SEAL, bytes.subarray(end)]);
  const isWhole = digest === seal.slice(0, DIGEST) && reading !== 'false';
  return { state: isWhole ? 'unbroken' : 'broken', signature: reading };
}

/** Whether the signature in a seal is that of the key for these statements: of the brief, though not of this file. */
export function readSeal(seal: string, sealed: Sealed): SealReading['signature'] {
  if (!/^[0-9a-f]+$/u.test(seal) || seal.length !== EMPTY_SEAL.length) return 'false';
  const signature = seal.slice(DIGEST);
  if (sealed.signerKey === 'none') return signature === UNSIGNED ? 'none' : 'false';
  const message = messageOf(seal.slice(0, DIGEST), sealed);
  return verifyWith(sealed.signerKey, message, Buffer.from(signature, 'hex')) ? 'genuine' : 'false';
}

/** Offset of the seal; null where there is none, or more than one. */
function findHole(bytes: Uint8Array): number | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.indexOf(OPEN);
  if (at < 0 || file.indexOf(OPEN, at + 1) >= 0) return null;
  const hole = at + OPEN.length;
  return file.toString('latin1', hole + EMPTY_SEAL.length, hole + EMPTY_SEAL.length + CLOSE.length) === CLOSE
    ? hole
    : null;
}

function messageOf(fileDigest: string, { payloadSha256, textSha256, signer, signerKey }: Sealed): Uint8Array {
  const statements = ['attache seal 1', fileDigest, payloadSha256, textSha256, signerKey, signer];
  return new TextEncoder().encode(statements.join('\n'));
}
