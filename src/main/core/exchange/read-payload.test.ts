import { expect, test } from 'vitest';
import { readPayload } from './read-payload';

/** Why a text is not taken as data. */
function refusalOf(text: string): string {
  const read = readPayload(new TextEncoder().encode(text));
  return read.ok ? 'taken' : read.problem.code;
}
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
/** A list that counts as so many values: what is in it, and itself. */
const listOf = (values: number): string => `[${'1,'.repeat(values - 2)}1]`;

test.each([
  ['no JSON', 'brief', 'not-json'],
  ['brackets in brackets, as deep as they may be', nested(16), 'not-ours'],
  ['brackets in brackets, one deeper', nested(17), 'too-deep'],
  ['brackets beside brackets', `[${'[],'.repeat(40)}[]]`, 'not-ours'],
  ['brackets in a string', `["${'['.repeat(40)}"]`, 'not-ours'],
  ['brackets behind a quotation mark in a string', `["\\"${'['.repeat(40)}"]`, 'not-ours'],
  ['as many values as there may be', listOf(1_000_000), 'not-ours'],
  ['one value more', listOf(1_000_001), 'too-big'],
  ['another spelling', '[ 1]', 'not-canonical'],
  ['a key that is there twice', '{"a":1,"a":1}', 'not-canonical'],
  ['data of another kind', '{"format":"other"}', 'not-ours'],
  ['data of a newer release', '{"format":"attache-brief","version":2}', 'newer'],
  ['data without what it must hold', '{"format":"attache-brief","version":1}', 'shape'],
])('%s is told as it is', (_what, text, code) => {
  expect(refusalOf(text)).toBe(code);
});
