import { canonicalJson, type Json } from '../exchange/canonical-json';
import type { CodingFile } from './coding-file';
import { kindOf, type Kind } from './keys';
import type { Fields, Ledger } from './record';

/** The records as a file holds them: by kind, and in it by the rest of their key. */
export function codingOf(ledger: Ledger): CodingFile['coding'] {
  const coding: Record<Kind, Record<string, Fields>> = {
    analyst: {},
    theme: {},
    alias: {},
    codebook: {},
    annotation: {},
    quote: {},
    tag: {},
    done: {},
  };
  for (const [key, fields] of ledger) coding[kindOf(key)][key.slice(key.indexOf('/') + 1)] = fields;
  return coding;
}

export function ledgerOf(coding: CodingFile['coding']): Ledger {
  return new Map(
    Object.entries(coding).flatMap(([kind, records]) =>
      Object.entries(records).map(([rest, fields]): [string, Fields] => [`${kind}/${rest}`, fields]),
    ),
  );
}

/** UTF-8 of canonical JSON: the same coding gives the same bytes. */
export const writeCoding = (file: CodingFile): Uint8Array =>
  new TextEncoder().encode(canonicalJson(file as unknown as Json));
