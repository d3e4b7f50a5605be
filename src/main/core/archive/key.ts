import { closeSync, openSync, readSync } from 'node:fs';
import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * What opens an encrypted archive: 32 bytes of key and the 16 bytes of salt that stand at the head of its file. Whoever
 * holds one fills it with zeros when it is no longer needed (`forgetKey`).
 */
export type ArchiveKey = Uint8Array & { readonly __kind?: 'archive key' };

const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** The count that OWASP asks of PBKDF2 with HMAC-SHA-256 (Password Storage Cheat Sheet). */
export const ROUNDS = 600_000;

/** What a plain database begins with (sqlite.org/fileformat2.html#magic_header_string). */
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
/**
 * Of page 1, bytes 16 to 23 stay readable: page size 4096, the two format versions (any), 64 bytes of each page that are the
 * cipher's own, and three fixed ones (sqlite.org/fileformat2.html#the_database_header).
 */
const READABLE = [0x10, 0x00, null, null, 0x40, 0x40, 0x20, 0x20] as const;

/**
 * The key that a passphrase comes to: PBKDF2 with HMAC-SHA-256 (RFC 8018), 32 bytes. It is derived here and not in the
 * driver, once for all connections; other programs open an archive with `PRAGMA cipher = 'aegis'` and `raw:` with the key in
 * hexadecimal. What is typed as one letter or as two on another keyboard is the same letter (NFKC).
 */
export async function deriveKey(passphrase: string, salt: Uint8Array): Promise<ArchiveKey> {
  const typed = Buffer.from(passphrase.normalize('NFKC'));
  try {
    return keyOf(await promisify(pbkdf2)(typed, salt, ROUNDS, KEY_BYTES, 'sha256'), salt);
  } finally {
    typed.fill(0);
  }
}

/** The key by which a passphrase opens the archive at `path`, or makes one there. A key must not be repeatable, so chance is not handed in. */
export function keyFor(path: string, passphrase: string): Promise<ArchiveKey> {
  return deriveKey(passphrase, saltOf(path) ?? newSalt());
}

/** A salt for an archive that is about to be encrypted. */
export function newSalt(): Uint8Array {
  return new Uint8Array(randomBytes(SALT_BYTES));
}

export function isSameKey(one: ArchiveKey, other: ArchiveKey): boolean {
  return timingSafeEqual(one, other);
}

/** Whether a file is an encrypted archive. */
export function isEncrypted(path: string): boolean {
  return saltOf(path) !== null;
}

/** Whether an encrypted archive may be opened by this key: its salt is the key's. A plain one is not. */
export function isOpenedBy(path: string, key: ArchiveKey): boolean {
  const salt = saltOf(path);
  return salt !== null && Buffer.from(salt).equals(key.subarray(KEY_BYTES));
}

function keyOf(derived: Buffer, salt: Uint8Array): ArchiveKey {
  const key = new Uint8Array(KEY_BYTES + SALT_BYTES);
  key.set(derived);
  key.set(salt, KEY_BYTES);
  derived.fill(0);
  return key;
}

/** Overwrites a key. Copies that the engine or the system made of it on the way are beyond reach. */
export function forgetKey(key: ArchiveKey | null): void {
  key?.fill(0);
}

/** The salt of an encrypted archive; null where the file is not one, is not there or cannot be read. */
export function saltOf(path: string): Uint8Array | null {
  const head = headOf(path);
  const readable = READABLE.every((byte, at) => byte === null || head[SALT_BYTES + at] === byte);
  const salt = head.subarray(0, SALT_BYTES);
  return readable && !salt.equals(MAGIC) ? new Uint8Array(salt) : null;
}

/** What SQLite3MC takes in place of a passphrase so that it derives nothing: `raw:`, key and salt. To be overwritten after use. */
export function rawKey(key: ArchiveKey): Buffer {
  return Buffer.concat([Buffer.from('raw:'), key]);
}

function headOf(path: string): Buffer {
  const head = Buffer.alloc(SALT_BYTES + READABLE.length);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, head, 0, head.length, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    head.fill(0); // what cannot be read is for SQLite to explain
  }
  return head;
}
