import { describe, expect, test } from 'vitest';
import { decodeText } from './decode';

const bytes = (text: string, encoding: BufferEncoding, before: number[] = []) =>
  Uint8Array.from([...before, ...Buffer.from(text, encoding)]);
const wide = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
const PLAIN = 'The minister said “no” — twice, in a café, as ministers of that council have always done.';

describe('bytes become text', () => {
  test.each([
    ['UTF-8', bytes(PLAIN, 'utf8'), PLAIN],
    ['UTF-8 with a byte order mark', bytes(PLAIN, 'utf8', [0xef, 0xbb, 0xbf]), PLAIN],
    ['UTF-16 little-endian with a mark', bytes(PLAIN, 'utf16le', [0xff, 0xfe]), PLAIN],
    ['UTF-16 little-endian without', bytes(PLAIN, 'utf16le'), PLAIN],
    ['UTF-16 big-endian with a mark', Uint8Array.from([0xfe, 0xff, ...wide(PLAIN)]), PLAIN],
    ['UTF-16 big-endian without', wide(PLAIN), PLAIN],
    [
      'Windows-1252',
      bytes('\x93No,\x94 she said \x97 in a caf\xe9.', 'latin1'),
      '“No,” she said — in a café.',
    ],
    [
      'ISO 8859-1',
      bytes('Le budget de la d\xe9fense a \xe9t\xe9 vot\xe9 hier.', 'latin1'),
      'Le budget de la défense a été voté hier.',
    ],
    [
      'Windows-1251',
      bytes(
        '\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0! \xdd\xf2\xee \xf2\xe5\xea\xf1\xf2 \xed\xe0 \xf0\xf3\xf1\xf1\xea\xee\xec.',
        'latin1',
      ),
      'Привет, мир! Это текст на русском.',
    ],
    [
      'what the page declares',
      bytes('<meta charset="iso-8859-15"><p>4 \xa4 pour le caf\xe9', 'latin1'),
      '<meta charset="iso-8859-15"><p>4 € pour le café',
    ],
    [
      'UTF-8 with one damaged byte',
      Uint8Array.from([...bytes('é'.repeat(40), 'utf8'), 0xff, 0x61]),
      `${'é'.repeat(40)}\uFFFDa`,
    ],
  ])('of %s', (_encoding, given, text) => {
    expect(decodeText(given)).toBe(text);
  });
});
