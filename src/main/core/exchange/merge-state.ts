import type { MergeItem, MergeState } from '../contract/exchange';
import { en } from '../contract/messages/catalogue';
import { canonicalJson, type Json } from './canonical-json';

/** Those fields of a thing that are compared. */
export type Comparable = Readonly<Record<string, Json>>;

/**
 * What became of a thing that is here and there.
 * @param base how it came in last time; null when it never did
 */
export function stateOf(mine: Comparable, theirs: Comparable, base: Comparable | null): MergeState {
  const [here, there] = [canonicalJson(mine), canonicalJson(theirs)];
  if (here === there) return 'known';
  if (base === null) return 'conflict';
  const before = canonicalJson(base);
  if (here === before) return 'different';
  return there === before ? 'mine' : 'conflict';
}

/** Field by field, for reading. */
export function differencesOf(mine: Comparable, theirs: Comparable): MergeItem['differences'] {
  return Object.keys(theirs)
    .filter((field) => canonicalJson(mine[field] ?? null) !== canonicalJson(theirs[field] ?? null))
    .map((field) => ({
      field: en.exchange.fields[field] ?? field,
      mine: readable(mine[field] ?? null),
      theirs: readable(theirs[field] ?? null),
    }));
}

function readable(value: Json): string {
  if (value === null) return '';
  if (Array.isArray(value)) return (value as readonly Json[]).map(readable).join(', ');
  return typeof value === 'object' ? canonicalJson(value) : String(value);
}
