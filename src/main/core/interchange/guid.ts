import { createHash } from 'node:crypto';
import type { IsoInstant, Uid } from '../contract/ids';

const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** A GUID as REFI-QDA allows it (either case, with or without braces) in the one form that names a thing here; null when it is none. */
export function uidOf(guid: string | undefined): Uid | null {
  const digits = GUID.exec(guid?.trim() ?? '')?.[1];
  return digits === undefined ? null : (digits.toLowerCase() as Uid);
}

/**
 * For what has no GUID of its own: a UUIDv8 (RFC 9562, 5.8) made of the SHA-256 of what it is, so that the same thing
 * in the same file has the same name each time it is read.
 */
export function derivedUid(...parts: readonly string[]): Uid {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-') as Uid;
}

/** When a UUIDv7 was made (RFC 9562, 5.7: its first 48 bits count milliseconds since 1970); null for any other. */
export function instantIn(uid: Uid): IsoInstant | null {
  const at = Number.parseInt(uid.slice(0, 8) + uid.slice(9, 13), 16);
  return uid.charAt(14) === '7' && at > 0 ? (new Date(at).toISOString() as IsoInstant) : null;
}
