import type { MergeItem } from '../../../contract/exchange';
import { messages } from '../../../contract/messages/catalogue';
import { canonicalJson, type Json } from '../../../exchange/canonical-json';
import type { Comparing } from '../../plan';
import { sayField, type Names } from './difference-words';

/** Those fields of a thing that are compared. */
export type Comparable = Readonly<Record<string, Json>>;

/**
 * How a thing of a brief is compared.
 * @param base how it came in last time; null when it never did
 * @param isUntouched whether nobody has said a word about it here, so that nothing stands against theirs
 */
export function comparingSince(base: Comparable | null, isUntouched = false): Comparing<Comparable> {
  const isBase = (thing: Comparable | null): boolean =>
    thing !== null && base !== null && canonicalJson(thing) === canonicalJson(base);
  return {
    differing: fieldsDiffering,
    past: {
      changedThere: ({ mine, theirs }) => isBase(mine) || (isUntouched && !isBase(theirs)),
      changedHere: ({ theirs }) => isBase(theirs),
    },
  };
}

const fieldsDiffering = (mine: Comparable, theirs: Comparable): string[] =>
  Object.keys(theirs).filter(
    (field) => canonicalJson(mine[field] ?? null) !== canonicalJson(theirs[field] ?? null),
  );

/** Field by field, for reading. */
export function differencesOf(mine: Comparable, theirs: Comparable, names: Names): MergeItem['differences'] {
  return fieldsDiffering(mine, theirs).map((field) => ({
    field: messages.exchange.fields[field] ?? field,
    mine: sayField(field, mine[field] ?? null, names),
    theirs: sayField(field, theirs[field] ?? null, names),
  }));
}
