import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import fc from '../../../seeded';
import { isIntact, pack, sizeOf, unpack, type Packed } from './packing';

const TEXT = 'Straits talks stall\n\n“Deterrence begins with ships,” said Ana Sørlund. '.repeat(20);

test('a file is unpacked to what it was, whatever it is and whatever its article says', () => {
  const file = fc.oneof(
    fc.uint8Array({ maxLength: 5_000 }),
    fc.string({ unit: 'binary', maxLength: 3_000 }).map((text) => Uint8Array.from(Buffer.from(text))),
    fc.constant(Uint8Array.from(Buffer.from(`<p>${TEXT}</p>`))),
  );
  const text = fc.option(fc.oneof(fc.constant(TEXT), fc.string({ unit: 'grapheme', maxLength: 2_000 })));
  fc.assert(
    fc.property(file, text, (bytes, words) => {
      const packed = pack(bytes, words);
      expect(sizeOf(packed)).toBe(bytes.length);
      expect(Buffer.from(unpack(packed, words) ?? [])).toEqual(Buffer.from(bytes));
    }),
    { numRuns: 500 },
  );
});

test('takes the form that is much the smallest', () => {
  const sized = ({ packing, bytes }: Packed): unknown => [packing, bytes.length];
  expect(pack(Buffer.from('a'.repeat(5_000)), TEXT).packing).toBe('deflate'); // it needs no text
  const prose = Array.from({ length: 900 }, (_, at) => ((at * 7919) % 100_003).toString(36)).join(' ');
  const [form, size] = sized(pack(Buffer.from(prose), prose)) as [string, number];
  expect([form, size < prose.length / 20]).toEqual(['text', true]);
  expect(pack(Buffer.from(prose), null).packing).toBe('deflate');
  const noise = randomBytes(2_000);
  expect(sized(pack(noise, prose))).toEqual([null, 2_000]);
  expect(sized(pack(new Uint8Array(), prose))).toEqual([null, 0]);
});

test('what is damaged, cut, packed with another text or larger than it says is not unpacked', () => {
  const prose = Array.from({ length: 900 }, (_, at) => ((at * 7919) % 100_003).toString(36)).join(' ');
  const packed = pack(Buffer.from(prose), prose);
  for (let at = 0; at < packed.bytes.length; at += 1) {
    const bytes = Uint8Array.from(packed.bytes);
    bytes[at] = (bytes[at] ?? 0) ^ 0x40;
    expect(unpack({ ...packed, bytes }, prose)).toBeNull();
    if (at >= 4) expect(isIntact({ ...packed, bytes })).toBe(false);
  }
  expect(unpack({ ...packed, bytes: packed.bytes.subarray(0, -1) }, prose)).toBeNull();
  expect(unpack({ packing: 'deflate', bytes: new Uint8Array(3) }, prose)).toBeNull();
  expect(unpack(packed, null)).toBeNull();
  const other = unpack(packed, prose.split('').reverse().join(''));
  expect(other === null || !Buffer.from(other).equals(Buffer.from(prose))).toBe(true);
});
