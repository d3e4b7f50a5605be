import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { KEY_WORDS } from './key-words';

/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410, 7 and 4). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
/** Bytes of a fingerprint: so many that nobody finds a second key with the same. */
const FINGERPRINT = 16;

/** @param seed 32 random bytes, which are the key (RFC 8032, 5.1.5) */
export function privateKeyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' });
}

/** The public key in hexadecimal. */
export function publicKeyOf(key: KeyObject): string {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return der.subarray(PUBLIC_PREFIX.length).toString('hex');
}

export function signWith(key: KeyObject, message: Uint8Array): Uint8Array {
  return sign(null, message, key);
}

/** @param publicKey hexadecimal; one that is none verifies nothing */
export function verifyWith(publicKey: string, message: Uint8Array, signature: Uint8Array): boolean {
  if (!/^[0-9a-f]{64}$/u.test(publicKey)) return false;
  try {
    const key = Buffer.concat([PUBLIC_PREFIX, Buffer.from(publicKey, 'hex')]);
    return verify(null, message, createPublicKey({ key, format: 'der', type: 'spki' }), signature);
  } catch (error) {
    // OpenSSL throws where 32 bytes are no point of the curve.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** A key as it is compared: 128 bits of its SHA-256 in groups of four digits, and the same as words for the telephone. */
export function fingerprintOf(publicKey: string): {
  readonly fingerprint: string;
  readonly words: readonly string[];
} {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest().subarray(0, FINGERPRINT);
  return {
    fingerprint: (digest.toString('hex').match(/.{4}/gu) ?? []).join(' '),
    words: Array.from(digest, (byte) => KEY_WORDS[byte] ?? ''),
  };
}
