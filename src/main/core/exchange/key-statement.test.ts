import { describe, expect, test } from 'vitest';
import type { IsoInstant } from '../contract/ids';
import { LARGEST_STATEMENT, linkMessage, readStatement, writeStatement, type KeyLink } from './key-statement';
import { fingerprintOf, privateKeyOf, publicKeyOf, signWith, verifyWith } from './signature';

const NAME = 'Mara Quist';
const keyOf = (number: number) => privateKeyOf(new Uint8Array(32).fill(number));
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function linkOf(from: number, to: number, name = NAME): KeyLink {
  const [old, next] = [keyOf(from), keyOf(to)];
  const link = {
    old: publicKeyOf(old),
    new: publicKeyOf(next),
    at: '2026-10-14T00:00:01.000Z' as IsoInstant,
  };
  const message = linkMessage(name, link);
  return { ...link, byOld: hex(signWith(old, message)), byNew: hex(signWith(next, message)) };
}

describe('a statement of a key', () => {
  test('says who it is of and which key took the place of which, in a form of its own', () => {
    const links = [linkOf(1, 2), linkOf(2, 3)];
    const bytes = writeStatement(NAME, links);
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual({
      format: 'attache-key-statement',
      version: 1,
      name: NAME,
      links,
    });
    expect(readStatement(bytes)).toEqual({ name: NAME, links });
  });

  const changed = (more: object): Uint8Array =>
    new TextEncoder().encode(
      JSON.stringify({
        format: 'attache-key-statement',
        version: 1,
        name: NAME,
        links: [linkOf(1, 2)],
        ...more,
      }),
    );

  test.each<[string, Uint8Array]>([
    ['no JSON', new TextEncoder().encode('statement')],
    ['not even text', Uint8Array.of(0xff, 0xfe)],
    ['of a newer release', changed({ version: 2 })],
    ['of another form', changed({ format: 'attache-brief' })],
    ['without a link', changed({ links: [] })],
    ['of another name', changed({ name: 'Ines Falk' })],
    ['with more than it may say', changed({ more: 1 })],
    ['signed by another old key', changed({ links: [{ ...linkOf(1, 2), byOld: linkOf(3, 2).byOld }] })],
    ['signed by another new key', changed({ links: [{ ...linkOf(1, 2), byNew: linkOf(1, 3).byNew }] })],
    ['a chain with a gap', changed({ links: [linkOf(1, 2), linkOf(3, 4)] })],
    ['too large', new Uint8Array(LARGEST_STATEMENT + 1).fill(0x20)],
  ])('that is %s is none', (_what, bytes) => {
    expect(readStatement(bytes)).toBe(null);
  });

  test('that is as large as it may be is read', () => {
    const text = new TextDecoder().decode(writeStatement(NAME, [linkOf(1, 2)]));
    const bytes = new TextEncoder().encode(text.padEnd(LARGEST_STATEMENT, ' '));
    expect(readStatement(bytes)?.name).toBe(NAME);
  });
});

test('what both keys sign is the same in every release', () => {
  const link = { old: 'aa', new: 'bb', at: '2026-10-14T00:00:01.000Z' as IsoInstant };
  expect(new TextDecoder().decode(linkMessage(NAME, link))).toBe(
    'attache key 1\nMara Quist\naa\nbb\n2026-10-14T00:00:01.000Z',
  );
});

describe('a signature', () => {
  const message = new TextEncoder().encode('words');
  const key = keyOf(1);
  const signature = signWith(key, message);

  test.each<[string, string, Uint8Array, Uint8Array, boolean]>([
    ['of the key and these words', publicKeyOf(key), message, signature, true],
    ['of other words', publicKeyOf(key), Uint8Array.of(1), signature, false],
    ['of another key', publicKeyOf(keyOf(2)), message, signature, false],
    ['of what is no key', 'none', message, signature, false],
    ['of what is longer than a key', `${publicKeyOf(key)}00`, message, signature, false],
    ['of what is no point of the curve', `${'0'.repeat(63)}2`, message, signature, false],
  ])('%s is told', (_what, publicKey, words, bytes, genuine) => {
    expect(verifyWith(publicKey, words, bytes)).toBe(genuine);
  });

  test('has a fingerprint of eight groups, which are sixteen words', () => {
    const { fingerprint, words } = fingerprintOf(publicKeyOf(key));
    expect(fingerprint).toMatch(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/u);
    expect(words).toHaveLength(16);
    expect(fingerprintOf(publicKeyOf(keyOf(2))).words).not.toEqual(words);
  });
});
