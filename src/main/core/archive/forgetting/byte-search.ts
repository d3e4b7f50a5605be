/** Finds any of many byte strings in bytes that come in portions. */
export interface ByteSearch {
  /** How many bytes the next portion must repeat of the end of this one, so that nothing is missed between them. */
  readonly overlap: number;
  /** The numbers of those that stand in `bytes`. */
  in(bytes: Uint8Array): Set<number>;
}

/** Bytes that are looked up at a time. */
const BLOCK = 3;
const HASHES = 1 << 16;

/**
 * Looks for all patterns at once (Wu and Manber, A fast algorithm for multi-pattern searching, 1994): the last block of a
 * window says how far on the next place is at which any pattern could end, so that most bytes are never read.
 * @param patterns each of at least 8 bytes
 */
export function createByteSearch(patterns: readonly Uint8Array[]): ByteSearch {
  const shortest = Math.min(...patterns.map(({ length }) => length));
  if (shortest < 8) throw new Error('a pattern is too short to be looked for');
  const overlap = Math.max(0, ...patterns.map(({ length }) => length - 1));
  const window = Number.isFinite(shortest) ? shortest : BLOCK;
  const shifts = new Uint16Array(HASHES).fill(Math.min(window - BLOCK + 1, 0xff_ff));
  const ending = new Map<number, number[]>();
  for (const [number, pattern] of patterns.entries()) {
    for (let end = BLOCK; end <= window; end++) {
      const hash = hashAt(pattern, end - BLOCK);
      shifts[hash] = Math.min(shifts[hash] ?? 0, window - end);
      if (end === window) ending.set(hash, [...(ending.get(hash) ?? []), number]);
    }
  }

  return {
    overlap,
    in(bytes) {
      const found = new Set<number>();
      if (patterns.length === 0) return found;
      let end = window;
      while (end <= bytes.length) {
        const hash = hashAt(bytes, end - BLOCK);
        const shift = shifts[hash] ?? 1;
        if (shift > 0) {
          end += shift;
          continue;
        }
        for (const number of ending.get(hash) ?? []) {
          if (!found.has(number) && standsAt(bytes, end - window, patterns[number])) found.add(number);
        }
        end++;
      }
      return found;
    },
  };
}

const hashAt = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) * 0x1_03 + (bytes[at + 1] ?? 0) * 0x31_07 + (bytes[at + 2] ?? 0)) & (HASHES - 1);

function standsAt(bytes: Uint8Array, at: number, pattern: Uint8Array | undefined): boolean {
  if (pattern === undefined || at + pattern.length > bytes.length) return false;
  for (let index = 0; index < pattern.length; index++) {
    if (bytes[at + index] !== pattern[index]) return false;
  }
  return true;
}
