import { describe, expect, test } from 'vitest';
import { checkSeal, EMPTY_SEAL, sealFile, type Sealed } from './seal';
import { privateKeyOf, publicKeyOf, signWith } from './signature';

const KEY = privateKeyOf(new Uint8Array(32).fill(7));
const NOBODY: Sealed = { payloadSha256: 'a', textSha256: 'b', signer: 'none', signerKey: 'none' };
const MARA: Sealed = { ...NOBODY, signer: 'Mara Quist', signerKey: publicKeyOf(KEY) };
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const FILE = `before\n<attache:seal>${EMPTY_SEAL}</attache:seal>after`;
const sign = (message: Uint8Array): Uint8Array => signWith(KEY, message);

const unsigned = sealFile(bytesOf(FILE), NOBODY, null);
const signed = sealFile(bytesOf(FILE), MARA, sign);

test('a seal stands in its hole, and no other byte changes', () => {
  const [text, plain] = [textOf(signed), textOf(unsigned)];
  const at = FILE.indexOf(EMPTY_SEAL);
  for (const sealed of [text, plain]) {
    expect(sealed.slice(0, at) + sealed.slice(at + EMPTY_SEAL.length)).toBe(FILE.replace(EMPTY_SEAL, ''));
  }
  expect(text.slice(at, at + 64)).toBe(plain.slice(at, at + 64));
  expect(plain.slice(at + 64, at + EMPTY_SEAL.length)).toBe('0'.repeat(128));
});

test.each([
  ['nothing to be sealed', 'before and after'],
  ['two places for a seal', FILE + FILE],
  ['a place that is too small', FILE.replace('0</', '</')],
])('a file with %s cannot be sealed, and has no seal', (_what, text) => {
  expect(() => sealFile(bytesOf(text), NOBODY, null)).toThrow('no room for a seal');
  expect(checkSeal(bytesOf(text), NOBODY)).toEqual({ state: 'none', signature: 'none' });
});

describe('a seal is read', () => {
  const changed = (bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array =>
    bytesOf(textOf(bytes).replace(from, to));

  test.each<[string, Uint8Array, Sealed, ReturnType<typeof checkSeal>]>([
    ['unsigned and whole', unsigned, NOBODY, { state: 'unbroken', signature: 'none' }],
    ['signed and whole', signed, MARA, { state: 'unbroken', signature: 'genuine' }],
    [
      'changed before it',
      changed(unsigned, 'before', 'Before'),
      NOBODY,
      { state: 'broken', signature: 'none' },
    ],
    ['changed after it', changed(unsigned, 'after', 'After'), NOBODY, { state: 'broken', signature: 'none' }],
    [
      'signed, and changed',
      changed(signed, 'after', 'After'),
      MARA,
      { state: 'broken', signature: 'genuine' },
    ],
    ['signed, and said to be of nobody', signed, NOBODY, { state: 'broken', signature: 'false' }],
    ['unsigned, and said to be of somebody', unsigned, MARA, { state: 'broken', signature: 'false' }],
    ['signed for another name', signed, { ...MARA, signer: 'Ines' }, { state: 'broken', signature: 'false' }],
    [
      'signed for other data',
      signed,
      { ...MARA, payloadSha256: 'c' },
      { state: 'broken', signature: 'false' },
    ],
    ['signed for other pages', signed, { ...MARA, textSha256: 'c' }, { state: 'broken', signature: 'false' }],
    ['empty', bytesOf(FILE), NOBODY, { state: 'broken', signature: 'none' }],
    [
      'no hexadecimal',
      changed(unsigned, /<attache:seal>../u, '<attache:seal>zz'),
      NOBODY,
      { state: 'broken', signature: 'false' },
    ],
  ])('that is %s', (_what, bytes, sealed, reading) => {
    expect(checkSeal(bytes, sealed)).toEqual(reading);
  });
});
