import type { MergeItem, MergeState } from '../contract/exchange';
import { en } from '../contract/messages/catalogue';
import { canonicalJson, type Json } from './canonical-json';
import { sayField, type Names } from './difference-words';

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
export function differencesOf(mine: Comparable, theirs: Comparable, names: Names): MergeItem['differences'] {
  return Object.keys(theirs)
    .filter((field) => canonicalJson(mine[field] ?? null) !== canonicalJson(theirs[field] ?? null))
    .map((field) => ({
      field: en.exchange.fields[field] ?? field,
      mine: sayField(field, mine[field] ?? null, names),
      theirs: sayField(field, theirs[field] ?? null, names),
    }));
}
