/** Numbers of a list, found by the keys they share. Arrays of numbers, sorted: no `Map` of millions, which has a largest size. */

const SIDES = 2;
/** As many numbers as there can be: what is left of 53 bits beside a hash of 30 and a side. */
const MOST = 2 ** 22;
const PER_HASH = SIDES * MOST;

/** On which side of a key a number stands, where only those across from each other are compared. */
export type Side = 0 | 1;

/** What shares one key, in the order of the numbers; those on side 0 first. Two keys may rarely be taken for one. */
export interface Run {
  readonly sides: readonly [readonly number[], readonly number[]];
}

/** Collects keys, and finds what shares them. */
export class KeyRuns {
  #entries = new Float64Array(64);
  #count = 0;
  #sorted = false;

  add(key: string, number: number, side: Side = 0): void {
    if (this.#count === this.#entries.length) {
      const grown = new Float64Array(this.#count * 2);
      grown.set(this.#entries);
      this.#entries = grown;
    }
    this.#entries[this.#count++] = hash(key) * PER_HASH + side * MOST + number;
    this.#sorted = false;
  }

  /** What shares this key, no earlier than it is asked for: side 0 first, in the order of the numbers. */
  *of(key: string): Generator<number> {
    this.#sort();
    const from = hash(key) * PER_HASH;
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    for (; low < this.#count && (this.#entries[low] ?? 0) < from + PER_HASH; low++) {
      yield ((this.#entries[low] ?? 0) - from) % MOST;
    }
  }

  /** Every key's run, those of one number left out. */
  *all(): Generator<Run> {
    this.#sort();
    for (let at = 0; at < this.#count;) {
      const { run, end } = this.#runAt(at);
      if (run.sides[0].length + run.sides[1].length > 1) yield run;
      at = end;
    }
  }

  #runAt(start: number): { run: Run; end: number } {
    const key = Math.floor((this.#entries[start] ?? 0) / PER_HASH);
    const sides: [number[], number[]] = [[], []];
    let at = start;
    for (; at < this.#count; at++) {
      const entry = this.#entries[at] ?? 0;
      if (Math.floor(entry / PER_HASH) !== key) break;
      const rest = entry % PER_HASH;
      const side = sides[rest < MOST ? 0 : 1];
      const number = rest % MOST;
      if (side.at(-1) !== number) side.push(number);
    }
    return { run: { sides }, end: at };
  }

  #sort(): void {
    if (this.#sorted) return;
    this.#entries = this.#entries.slice(0, this.#count).sort();
    this.#sorted = true;
  }
}

/** Pairs of numbers, each kept once. */
export class Pairs {
  #pairs = new Float64Array(64);
  #count = 0;

  add(one: number, other: number): void {
    if (one === other) return;
    if (this.#count === this.#pairs.length) {
      const grown = new Float64Array(this.#count * 2);
      grown.set(this.#pairs);
      this.#pairs = grown;
    }
    this.#pairs[this.#count++] = Math.min(one, other) * MOST + Math.max(one, other);
  }

  /** The lower number first, in order. */
  *all(): Generator<readonly [number, number]> {
    const sorted = this.#pairs.slice(0, this.#count).sort();
    for (const [at, pair] of sorted.entries()) {
      if (at === 0 || sorted[at - 1] !== pair) yield [Math.floor(pair / MOST), pair % MOST];
    }
  }
}

/** FNV-1a over UTF-16 units, folded to 30 bits. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  }
  return ((value >>> 2) ^ (value & 3)) & 0x3fffffff;
}
