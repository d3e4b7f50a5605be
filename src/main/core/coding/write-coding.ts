import { canonicalJson, type Json } from '../exchange/canonical-json';
import type { CodingFile } from './coding-file';
import type { Kind } from './keys';
import { draftLedger, ofKind, type Fields, type Ledger } from './record';

/** The records as a file holds them: by kind, and in it by the rest of their key. */
export function codingOf(ledger: Ledger): CodingFile['coding'] {
  const of = <K extends Kind>(kind: K): Record<string, Fields<K>> =>
    Object.fromEntries(
      ofKind(ledger, kind).map(([key, fields]) => [key.slice(kind.length + 1), fields as Fields<K>]),
    );
  return {
    analyst: of('analyst'),
    theme: of('theme'),
    alias: of('alias'),
    codebook: of('codebook'),
    annotation: of('annotation'),
    quote: of('quote'),
    tag: of('tag'),
    done: of('done'),
  };
}

export function ledgerOf(coding: CodingFile['coding']): Ledger {
  const ledger = draftLedger();
  const add = <K extends Kind>(kind: K, records: Readonly<Record<string, Fields<K>>>): void => {
    for (const [rest, fields] of Object.entries(records)) ledger.set<K>(`${kind}/${rest}`, fields);
  };
  add('analyst', coding.analyst);
  add('theme', coding.theme);
  add('alias', coding.alias);
  add('codebook', coding.codebook);
  add('annotation', coding.annotation);
  add('quote', coding.quote);
  add('tag', coding.tag);
  add('done', coding.done);
  return ledger;
}

/** UTF-8 of canonical JSON: the same coding gives the same bytes. */
export const writeCoding = (file: CodingFile): Uint8Array =>
  new TextEncoder().encode(canonicalJson(file as unknown as Json));
