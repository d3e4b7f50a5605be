/** Bytes of the log's own header, and of the one before every page in it. */
const HEADER = 32;
const FRAME_HEADER = 24;
/** The last bit says in which byte order the checksums count. */
const MAGIC = 0x377f0682;

/** What a write-ahead log says of the database, as far as it is whole. */
export interface LoggedPages {
  readonly pageSize: number;
  /** How many pages the database has after it. */
  readonly count: number;
  readonly pages: ReadonlyMap<number, Buffer>;
}

/**
 * Reads a write-ahead log as SQLite recovers it: up to its last commit before the first frame whose checksum or salt is
 * wrong (sqlite.org/fileformat2.html#the_write_ahead_log). Null where nothing in it counts.
 */
export function readLog(log: Buffer): LoggedPages | null {
  if (log.length < HEADER) return null;
  const magic = log.readUInt32BE(0);
  const pageSize = log.readUInt32BE(8);
  if ((magic & ~1) >>> 0 !== MAGIC || pageSize < 512 || pageSize > 65_536) return null;
  const sum = checksumOf((magic & 1) === 1);
  let checksum = sum(log.subarray(0, 24), [0, 0]);
  if (!isAt(log, 24, checksum)) return null;

  const salt = log.subarray(16, 24);
  const pages = new Map<number, Buffer>();
  let count = 0;
  let uncommitted: (readonly [number, Buffer])[] = [];
  for (let at = HEADER; at + FRAME_HEADER + pageSize <= log.length; at += FRAME_HEADER + pageSize) {
    const page = log.subarray(at + FRAME_HEADER, at + FRAME_HEADER + pageSize);
    if (!log.subarray(at + 8, at + 16).equals(salt)) break;
    checksum = sum(page, sum(log.subarray(at, at + 8), checksum));
    if (!isAt(log, at + 16, checksum)) break;
    uncommitted.push([log.readUInt32BE(at), page]);
    const committed = log.readUInt32BE(at + 4);
    if (committed === 0) continue;
    for (const [number, bytes] of uncommitted) pages.set(number, bytes);
    uncommitted = [];
    count = committed;
  }
  return count === 0 ? null : { pageSize, count, pages };
}

type Checksum = readonly [number, number];

function checksumOf(bigEndian: boolean): (bytes: Buffer, before: Checksum) => Checksum {
  return (bytes, [first, second]) => {
    let one = first;
    let two = second;
    for (let at = 0; at < bytes.length; at += 8) {
      one = (one + (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + two) >>> 0;
      two = (two + (bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + one) >>> 0;
    }
    return [one, two];
  };
}

const isAt = (log: Buffer, at: number, [one, two]: Checksum): boolean =>
  log.readUInt32BE(at) === one && log.readUInt32BE(at + 4) === two;
