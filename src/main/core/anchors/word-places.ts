/** Finds words in one text many times over without reading it each time. */
export interface WordPlaces {
  /** Where the words stand, first to last; one more than `most` of them where there are more. */
  readonly of: (words: string, most: number) => readonly number[];
}

/** Units of the stretches that the index is kept by: the most that two short words have with their blank. */
const STRETCH = 6;
/** A power of two; a short text has no more buckets than places. */
const MOST_BUCKETS = 1 << 16;

/**
 * Sorts the places of a text by the stretch that begins there, as a counting sort over hashes does it; words are then
 * looked for only where the rarest of their stretches begins. Takes 4 bytes a unit of the text.
 */
export function indexPlaces(text: string): WordPlaces {
  const starts = Math.max(0, text.length - STRETCH + 1);
  const buckets = Math.min(MOST_BUCKETS, 2 ** Math.ceil(Math.log2(starts + 1)));
  const bucketAt = (words: string, at: number): number => hashAt(words, at) & (buckets - 1);
  const ends = new Int32Array(buckets + 1);
  for (let at = 0; at < starts; at += 1) bump(ends, bucketAt(text, at) + 1);
  for (let bucket = 1; bucket <= buckets; bucket += 1) {
    ends[bucket] = read(ends, bucket) + read(ends, bucket - 1);
  }
  const next = ends.slice();
  const places = new Int32Array(starts);
  for (let at = 0; at < starts; at += 1) places[bump(next, bucketAt(text, at))] = at;

  const rarest = (words: string): { readonly offset: number; readonly bucket: number } => {
    let best = { offset: 0, bucket: bucketAt(words, 0), size: Infinity };
    for (let offset = 0; offset + STRETCH <= words.length; offset += 1) {
      const bucket = bucketAt(words, offset);
      const size = read(ends, bucket + 1) - read(ends, bucket);
      if (size < best.size) best = { offset, bucket, size };
      if (size <= 1) break;
    }
    return best;
  };
  return {
    of(words, most) {
      if (words.length < STRETCH) return readThrough(text, words, most);
      const { offset, bucket } = rarest(words);
      const found: number[] = [];
      for (
        let index = read(ends, bucket);
        index < read(ends, bucket + 1) && found.length <= most;
        index += 1
      ) {
        const at = read(places, index) - offset;
        if (at >= 0 && text.startsWith(words, at)) found.push(at);
      }
      return found;
    },
  };
}

function readThrough(text: string, words: string, most: number): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1 && words !== ''; at = text.indexOf(words, at + 1)) {
    found.push(at);
    if (found.length > most) break;
  }
  return found;
}

/** FNV-1a over the units of a stretch, its high half mixed into the low one. */
function hashAt(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let offset = 0; offset < STRETCH; offset += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at + offset), 0x01000193);
  }
  return hash ^ (hash >>> 16);
}

const read = (numbers: Int32Array, index: number): number => numbers[index] ?? 0;

/** Counts one up and gives what stood there before. */
function bump(numbers: Int32Array, index: number): number {
  const before = read(numbers, index);
  numbers[index] = before + 1;
  return before;
}
