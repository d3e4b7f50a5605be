import { createHash } from 'node:crypto';
import type { Sha256 } from '../contract/ids';
import { canonicalJson, type Json } from './canonical-json';

/** SHA-256 of bytes, or of a text in UTF-8. */
export function digestOf(data: string | Uint8Array): Sha256 {
  return createHash('sha256').update(data).digest('hex') as Sha256;
}

/** SHA-256 of pieces one after the other, without putting them together. */
export function digestOfAll(pieces: readonly (string | Uint8Array)[]): Sha256 {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex') as Sha256;
}

/** SHA-256 of a value in its canonical spelling. */
export function digestOfValue(value: Json): Sha256 {
  return digestOf(canonicalJson(value));
}
