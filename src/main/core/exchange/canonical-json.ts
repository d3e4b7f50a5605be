/** What JSON can say. `undefined` is left out of objects, as `JSON.stringify` does. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One spelling for one value, as RFC 8785 (JSON Canonicalization Scheme) has it: no white space, keys in the order of
 * their UTF-16 units, strings and numbers as ECMAScript writes them. Throws on what JSON cannot say: numbers that are
 * not finite, half surrogate pairs.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('not a number of JSON');
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('not a string of Unicode');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${canonicalJson(key)}:${canonicalJson(item)}`).join(',')}}`;
}
