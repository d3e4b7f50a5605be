import { closeSync, openSync, readSync } from 'node:fs';
import { en } from '../contract/messages/catalogue';
import { Failure } from '../failure';

/** Far above any archive's: ours has some 300 objects in 120 KB. SQLite reads that much in less than 0.1 s. */
const MOST_PAGES = 2_000;
const MOST_OBJECTS = 2_000;
const MOST_BYTES = 4_000_000;
/** How a write-ahead log begins that SQLite takes; it passes over any other. */
const LOG_MAGIC: ReadonlySet<number> = new Set([0x377f0682, 0x377f0683]);

/** Where to find a page: which file, and the byte at which it begins. */
interface Copy {
  readonly file: number;
  readonly at: number;
}

/**
 * Refuses an archive whose table of the schema is too large to be one's. SQLite reads and parses all of it before it answers
 * anything, in a time that grows with the square of the number of indexes, and nothing can stop it on the way: so the file
 * itself is looked at first (sqlite.org/fileformat2.html#b_tree_pages). Pages that stand in the write-ahead log as well are
 * counted at the largest of their copies, whichever of them counts in the end. Of an encrypted file nothing can be said.
 */
export function refuseMuchSchema(path: string): void {
  const main = openSync(path, 'r');
  try {
    const size = pageSizeOf(main);
    if (size === null) return; // SQLite says what is wrong with it
    withLog(path, (log) => {
      const logged = log === null ? new Map<number, Copy[]>() : framesOf(log, size);
      if (logged === null) throw new Failure('damaged', en.archive.damaged(path));
      const copies = (page: number): readonly Copy[] => [
        { file: main, at: (page - 1) * size },
        ...(logged.get(page) ?? []),
      ];
      if (isTooMuch(copies, size)) throw new Failure('damaged', en.opening.tooMuchSchema(path));
    });
  } finally {
    closeSync(main);
  }
}

function isTooMuch(copiesOf: (page: number) => readonly Copy[], size: number): boolean {
  const waiting = [1];
  const seen = new Set(waiting);
  let objects = 0;
  let bytes = 0;
  for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
    const looks = copiesOf(page).map((copy) => lookAt(copy, page, size));
    objects += Math.max(...looks.map((look) => look.cells));
    bytes += Math.max(...looks.map((look) => look.bytes));
    for (const child of looks.flatMap(({ children }) => children)) {
      if (seen.has(child)) continue;
      seen.add(child);
      waiting.push(child);
    }
    if (objects > MOST_OBJECTS || bytes > MOST_BYTES || seen.size > MOST_PAGES) return true;
  }
  return false;
}

/** What one copy of a page of a table holds: rows and their bytes on a leaf, pages below it otherwise. */
function lookAt(
  { file, at }: Copy,
  number: number,
  size: number,
): { cells: number; bytes: number; children: readonly number[] } {
  const page = Buffer.alloc(size);
  const read = readSync(file, page, 0, size, at);
  const start = number === 1 ? 100 : 0; // the first page begins with the header of the file
  const kind = read < size ? 0 : page[start];
  const cells = page.readUInt16BE(start + 3);
  const cellAt = (index: number, first: number): number => {
    const pointer = first + 2 * index;
    return pointer + 2 <= size ? page.readUInt16BE(pointer) : size;
  };
  if (kind === 0x0d) {
    let bytes = 0;
    for (let index = 0; index < cells; index++) bytes += readVarint(page, cellAt(index, start + 8));
    return { cells, bytes, children: [] };
  }
  if (kind !== 0x05) return { cells: 0, bytes: 0, children: [] };
  const children = Array.from({ length: cells }, (_, index) => cellAt(index, start + 12))
    .filter((cell) => cell + 4 <= size)
    .map((cell) => page.readUInt32BE(cell));
  return { cells: 0, bytes: 0, children: [...children, page.readUInt32BE(start + 8)].filter((child) => child > 0) };
}

/** A number of up to 9 bytes (sqlite.org/fileformat2.html#varint); 0 where it stands outside the page. */
function readVarint(page: Buffer, at: number): number {
  let value = 0;
  for (let index = 0; index < 9; index++) {
    const byte = page[at + index];
    if (byte === undefined) return 0;
    if (index === 8) return value * 256 + byte;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return value;
  }
  return value;
}

/** In bytes; null where the file does not begin as a database does. */
function pageSizeOf(file: number): number | null {
  const header = Buffer.alloc(100);
  if (readSync(file, header, 0, 100, 0) < 100) return null;
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return null;
  const size = header.readUInt16BE(16);
  return size === 1 ? 65_536 : size >= 512 ? size : null;
}

function withLog(path: string, use: (log: number | null) => void): void {
  let log: number | null = null;
  try {
    log = openSync(`${path}-wal`, 'r');
  } catch {
    log = null; // there is none, or nobody may read it, SQLite neither
  }
  try {
    use(log);
  } finally {
    if (log !== null) closeSync(log);
  }
}

/**
 * Where each page stands in a write-ahead log (sqlite.org/fileformat2.html#walformat), up to where SQLite would stop at the
 * latest; null where the log belongs to a file with other pages.
 */
function framesOf(log: number, size: number): Map<number, Copy[]> | null {
  const frames = new Map<number, Copy[]>();
  const header = Buffer.alloc(32);
  if (readSync(log, header, 0, 32, 0) < 32 || !LOG_MAGIC.has(header.readUInt32BE(0))) return frames;
  if (header.readUInt32BE(8) !== size) return null;
  const salt = header.subarray(16, 24);
  const frame = Buffer.alloc(24);
  for (let at = 32; readSync(log, frame, 0, 24, at) === 24; at += 24 + size) {
    if (!frame.subarray(8, 16).equals(salt)) break;
    const page = frame.readUInt32BE(0);
    frames.set(page, [...(frames.get(page) ?? []), { file: log, at: at + 24 }]);
  }
  return frames;
}
