import { closeSync, openSync, readSync } from 'node:fs';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { APPLICATION_ID } from './inspect';
import { withPages, type Pages } from './pages/pages';
import { readHeader, readPayload, readValues, readVarint, type Payload } from './pages/record';
import { STATISTICS } from './schema-objects';

const TABLE_INTERIOR = 5;
const TABLE_LEAF = 13;
/** In the header of a database, how its text is kept and whose it is (sqlite.org/fileformat2.html#the_database_header). */
const ENCODING_AT = 56;
const APPLICATION_AT = 68;
const ENCODINGS = ['UTF-8', 'UTF-8', 'UTF-16le', 'UTF-16be'] as const;

/** How large a table may be that SQLite reads whole before it answers anything. */
interface Bounds {
  readonly rows: number;
  readonly bytes: number;
}
/** Far above any archive's: ours has some 300 objects in 120 KB. SQLite reads this much in a tenth of a second. */
const SCHEMA_BOUNDS: Bounds = { rows: 2_000, bytes: 4_000_000 };
/** ANALYZE writes at most 24 samples for an index. */
const STATISTICS_BOUNDS: Bounds = { rows: 20_000, bytes: 4_000_000 };

/**
 * Looks at the bytes of a file before SQLite does, and refuses what would keep it busy: SQLite reads and parses the whole
 * schema, in a time that grows with the square of the number of indexes, and the statistics of ANALYZE before it answers
 * anything; nothing can stop it on the way. Looks at nothing else; of an encrypted file nothing can be said.
 */
export function refuseEndless(path: string): void {
  if (!isDatabase(path)) return; // SQLite says what is wrong with it
  withPages(path, (pages) => {
    const header = pages.read(1);
    if (header === null) return;
    if (header.readUInt32BE(APPLICATION_AT) !== APPLICATION_ID) {
      throw new Failure('bad-file', messages.archive.notAnArchive(path));
    }
    const encoding = ENCODINGS[header.readUInt32BE(ENCODING_AT)];
    if (encoding !== 'UTF-8') throw new Failure('damaged', messages.opening.encoding(path, encoding ?? '?'));
    const rows = readTable(pages, 1, SCHEMA_BOUNDS);
    if (rows === null) throw new Failure('damaged', messages.opening.tooMuchSchema(path));
    for (const row of rows) {
      const { bytes, whole } = readPayload(pages, row);
      if (!whole) throw new Failure('damaged', messages.archive.damaged(path));
      if (/sqlite_stat/iu.test(bytes.toString('latin1'))) requireStatistics(pages, bytes, path);
    }
  });
}

/** Refuses any table under a name of SQLite's statistics but these themselves, and within bounds. */
function requireStatistics(pages: Pages, row: Buffer, path: string): void {
  const header = readHeader(row, row.length);
  const [type, name, table, root, sql] = header === null ? [] : readValues(row, header).values;
  const isTheirs = type === 'table' && table === name && STATISTICS[String(name)] === sql;
  if (!isTheirs || typeof root !== 'number') {
    const differences = [{ how: 'altered', type: 'table', name: String(name) }] as const;
    throw new Failure('damaged', messages.opening.differs(path, differences));
  }
  if (readTable(pages, root, STATISTICS_BOUNDS) === null) {
    throw new Failure('damaged', messages.archive.damaged(path));
  }
}

/** The rows below a page of a table, wherever SQLite would find them; null where they are beyond bounds. */
function readTable(pages: Pages, root: number, bounds: Bounds): readonly Payload[] | null {
  const rows: Payload[] = [];
  let bytes = 0;
  const waiting = [root];
  const seen = new Set<number>();
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const page = pages.read(number);
    if (page === null) continue;
    if (seen.has(number)) return null; // rows that come again and again
    seen.add(number);
    const start = number === 1 ? 100 : 0; // the first page begins with the header of the file
    const kind = page[start];
    if (kind === TABLE_INTERIOR) waiting.push(...childrenOf(page, start));
    if (kind !== TABLE_LEAF) continue;
    const found = payloadsOf(pages, page, start);
    rows.push(...found);
    bytes += found.reduce((sum, { length }) => sum + length, 0);
    if (rows.length > bounds.rows || bytes > bounds.bytes) return null;
  }
  return rows;
}

/** Where the cells of a page begin (sqlite.org/fileformat2.html#b_tree_pages). */
function cellsOf(page: Buffer, start: number, headerBytes: number): readonly number[] {
  const count = page.readUInt16BE(start + 3);
  const first = start + headerBytes;
  const most = Math.floor((page.length - first) / 2);
  return Array.from({ length: Math.min(count, most) }, (_, index) => page.readUInt16BE(first + 2 * index));
}

function childrenOf(page: Buffer, start: number): readonly number[] {
  const cells = cellsOf(page, start, 12).filter((at) => at + 4 <= page.length);
  return [...cells.map((at) => page.readUInt32BE(at)), page.readUInt32BE(start + 8)];
}

function payloadsOf({ usable }: Pages, page: Buffer, start: number): readonly Payload[] {
  const most = usable - 35;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  return cellsOf(page, start, 8).flatMap((cell) => {
    const length = readVarint(page, cell);
    const row = length === null ? null : readVarint(page, length.end);
    if (length === null || row === null) return [];
    const spilt = least + ((length.value - least) % (usable - 4));
    const local = length.value <= most ? length.value : spilt <= most ? spilt : least;
    const isWhole = row.end + local + (local < length.value ? 4 : 0) <= page.length;
    return isWhole ? [{ page, at: row.end, length: length.value, local }] : [];
  });
}

function isDatabase(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const magic = Buffer.alloc(16);
    readSync(file, magic, 0, magic.length, 0);
    return magic.toString('latin1') === 'SQLite format 3\0';
  } finally {
    closeSync(file);
  }
}
