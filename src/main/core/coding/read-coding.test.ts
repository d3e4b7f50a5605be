import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../exchange/canonical-json';
import { digestOf } from '../exchange/digest';
import { aFailure } from '../testing/test-core';
import { isCoding, readCoding } from './read-coding';

const UID = '01900001-0000-7000-8000-000000000001';
const AT = '2026-10-14T00:00:01.000Z';
const TEXT = 'Harbour report\n\nNobody pays.';

const DETAILS = {
  ...{ title: 'Harbour report', standfirst: null, outlet: null, author: null, publishedOn: '2026-10-14' },
  ...{ place: null, language: 'en-GB', marking: 'none', licence: null, url: null },
};
const source = (more: Readonly<Record<string, Json>> = {}): Json => ({
  ...{ details: { ...DETAILS, ...more }, text: TEXT, hash: digestOf(TEXT), headings: [0] },
});
const set = (value: Json): Json => ({ value, at: AT, by: UID, origin: UID, count: 1 });
const NOTHING = {
  analyst: {},
  theme: {},
  alias: {},
  codebook: {},
  annotation: {},
  quote: {},
  tag: {},
  done: {},
};
const FILE = {
  ...{ format: 'attache-coding', version: 1, givenAt: AT, giver: { uid: UID, name: 'Ana' }, origin: UID },
  ...{ seen: { [UID]: 3 }, marking: 'none', articles: [], sources: [source()] },
  coding: { ...NOTHING, analyst: { [UID]: { present: set(true), name: set('Ana') } } },
};
const bytesOf = (value: Json): Uint8Array => new TextEncoder().encode(canonicalJson(value));
const read = (more: Readonly<Record<string, Json>>) => readCoding(bytesOf({ ...FILE, ...more }));

test('a file says what it holds', () => {
  expect(readCoding(bytesOf(FILE))).toEqual(FILE);
});

test('a file that begins as coding does and says so is coding, whatever else it holds', () => {
  const text = canonicalJson(FILE);
  const told = [text, text.slice(0, -1), ` ${text}`, text.replace('attache-coding', 'attache-brief'), ''];
  expect(told.map((each) => isCoding(new TextEncoder().encode(each)))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('bytes that are no UTF-8 are refused, and so is a mark of its order', () => {
  const bytes = bytesOf({ ...FILE, sources: [source({ outlet: 'Sjöfart' })] });
  expect(readCoding(bytes).sources[0]?.details.outlet).toBe('Sjöfart');
  const at = bytes.indexOf(0xc3);
  expect(() => readCoding(bytes.with(at, 0xff))).toThrow(aFailure('bad-file'));
  expect(() => readCoding(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toThrow(aFailure('bad-file'));
});

describe('a field holds so much and no more', () => {
  test.each([
    ['title', 1_000],
    ['standfirst', 5_000],
    ['outlet', 500],
    ['author', 1_000],
    ['place', 500],
    ['licence', 1_000],
    ['url', 4_000],
  ])('%s: %i', (field, longest) => {
    const sources = (length: number) => ({ sources: [source({ [field]: 'a'.repeat(length) })] });
    expect(read(sources(longest)).sources[0]?.details).toMatchObject({ [field]: 'a'.repeat(longest) });
    expect(() => read(sources(longest + 1))).toThrow(aFailure('bad-file'));
  });
});

test.each<[string, Readonly<Record<string, Json>>]>([
  ['another format', { format: 'attache-brief' }],
  ['a newer version', { version: 2 }],
  ['an older version than there is', { version: 0 }],
  ['a day that no calendar has', { sources: [source({ publishedOn: '2026-13-14' })] }],
  ['no language', { sources: [source({ language: 'English, mostly' })] }],
  ['a marking that is none', { marking: 'secret' }],
  ['an empty title', { sources: [source({ title: '' })] }],
  ['a title of two lines', { sources: [source({ title: 'One\nTwo' })] }],
  ['hidden letters', { giver: { uid: UID, name: 'A\u200Bna' } }],
  ['a count below nothing', { seen: { [UID]: -1 } }],
  ['a count that is no whole number', { seen: { [UID]: 0.5 } }],
  [
    'a record with a field of another kind',
    { coding: { ...NOTHING, alias: { [UID]: { present: set(true), name: set('Ana') } } } },
  ],
  [
    'a record without what its kind says',
    { coding: { ...NOTHING, analyst: { [UID]: { present: set(true) } } } },
  ],
  [
    'a key that is none',
    { coding: { ...NOTHING, analyst: { Ana: { present: set(true), name: set('Ana') } } } },
  ],
  [
    'words that are not what their hash says',
    { sources: [{ ...(source() as object), text: 'Other words.' }] },
  ],
])('%s is refused', (_what, more) => {
  expect(() => read(more)).toThrow(aFailure('bad-file'));
});

test('brackets in brackets are refused before they are read, quotes in strings are none', () => {
  const nested = (depth: number): Uint8Array =>
    new TextEncoder().encode('['.repeat(depth) + ']'.repeat(depth));
  expect(() => readCoding(nested(100_000))).toThrow(aFailure('bad-file'));
  expect(read({ giver: { uid: UID, name: `${'[{'.repeat(20)} \\"[` } }).giver.name).toBe(
    `${'[{'.repeat(20)} \\"[`,
  );
});
