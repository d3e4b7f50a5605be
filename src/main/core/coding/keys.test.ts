import { expect, test } from 'vitest';
import type { Sha256, Uid } from '../contract/ids';
import { isOf, keyOf, kindOf, readDoneKey, readQuoteKey, readTagKey, uidOf, type Key } from './keys';

const uid = (number: number): Uid => `0190000${number}-0000-7000-8000-000000000001` as Uid;
const TEXT = 'ab'.repeat(32) as Sha256;
const QUOTE = keyOf.quote(TEXT, 12, 345);
const NOTE = keyOf.annotation(uid(3));

test('what a key is made of can be read from it', () => {
  expect([uidOf(keyOf.theme(uid(1))), uidOf(keyOf.analyst(uid(2)))]).toEqual([uid(1), uid(2)]);
  expect(readQuoteKey(QUOTE)).toEqual({ text: TEXT, start: 12, end: 345 });
  expect(readDoneKey(keyOf.done(uid(1), TEXT))).toEqual({ analyst: uid(1), text: TEXT });
  for (const target of [QUOTE, NOTE]) {
    const tag = { analyst: uid(1), theme: uid(2), target };
    expect(readTagKey(keyOf.tag(tag.analyst, tag.theme, tag.target))).toEqual(tag);
  }
});

test('a key says what it is of, a tag also where it is on something else', () => {
  const keys: readonly Key[] = [
    QUOTE,
    NOTE,
    keyOf.tag(uid(1), uid(2), NOTE),
    keyOf.alias(uid(1)),
    'codebook/order',
  ];
  expect(keys.map(kindOf)).toEqual(['quote', 'annotation', 'tag', 'alias', 'codebook']);
  expect(keys.map((key) => isOf('annotation', key))).toEqual([false, true, false, false, false]);
});
