import { describe, expect, test } from 'vitest';
import fc from '../../../../seeded';
import { createByteSearch } from './byte-search';

const bytesOf = (text: string): Uint8Array => Buffer.from(text);

describe('looking for many byte strings at once', () => {
  test('finds what looking for each alone finds, in letters that repeat a lot', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 8, maxLength: 14 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), fc.array(text, { maxLength: 40 }), (patterns, parts) => {
        const bytes = Buffer.from(parts.join(''));
        const each = patterns.flatMap((pattern, number) => (bytes.includes(pattern) ? [number] : []));
        expect([...createByteSearch(patterns.map(bytesOf)).in(bytes)].sort()).toEqual(each);
      }),
      { numRuns: 400 },
    );
  });

  test('misses nothing at the beginning, at the end or between portions', () => {
    const search = createByteSearch(['beginning', 'the very end'].map(bytesOf));
    const bytes = bytesOf('beginning and the very end');
    expect([...search.in(bytes)].sort()).toEqual([0, 1]);
    const cut = bytes.length - 4;
    expect([...search.in(bytes.subarray(cut - search.overlap))]).toEqual([1]);
  });

  test('finds nothing where nothing is looked for', () => {
    expect([...createByteSearch([]).in(bytesOf('anything'))]).toEqual([]);
  });
});
