/** For tests: archives whose header or pages say what cannot be. */
import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { bytes, DAMAGED, fresh, sql, type Hostile, type Make } from './test-hostile-making';

/** A page of a table that only points on, to `children` (sqlite.org/fileformat2.html#b_tree_pages). */
function interior(size: number, children: readonly number[]): Buffer {
  const page = Buffer.alloc(size);
  const cells = children.length - 1;
  page[0] = 0x05;
  page.writeUInt16BE(cells, 3);
  page.writeUInt16BE(size - 5 * cells, 5);
  page.writeUInt32BE(children[cells] ?? 0, 8);
  for (let index = 0; index < cells; index++) {
    const at = size - 5 * (index + 1);
    page.writeUInt16BE(at, 12 + 2 * index);
    page.writeUInt32BE(children[index] ?? 0, at);
    page[at + 4] = Math.min(index + 1, 127);
  }
  return page;
}

/** `levels` pages, each of which points 400 times to the next: few bytes that are read as rows without end. */
const manifold =
  (table: string, levels: number): Make =>
  (path) => {
    const db = new Database(path);
    db.pragma('journal_mode = DELETE');
    const size = Number(db.pragma('page_size', { simple: true }));
    const count = Number(db.pragma('page_count', { simple: true }));
    const root = db
      .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
      .pluck()
      .get(table);
    db.close();
    const content = readFileSync(path);
    const at = ((root ?? 1) - 1) * size;
    const leaf = Buffer.from(content.subarray(at, at + size));
    const added = Array.from({ length: levels }, (_, level) =>
      level === levels - 1 ? leaf : interior(size, new Array<number>(400).fill(count + level + 2)),
    );
    interior(size, new Array<number>(400).fill(count + 1)).copy(content, at);
    content.writeUInt32BE(count + levels, 28);
    content.copy(content, 92, 24, 28);
    writeFileSync(path, Buffer.concat([content, ...added]));
  };

export const HEADERS: readonly Hostile[] = [
  {
    what: 'text in UTF-16',
    make: fresh(`PRAGMA encoding = 'UTF-16le'; CREATE TABLE articles (a)`),
    says: /UTF-16le/u,
  },
  { what: 'the mark of an archive and no table', make: fresh(''), says: /is missing/u },
  {
    what: 'the mark of an archive and no version',
    make: sql('PRAGMA user_version = 0'),
    says: /is not an Attaché archive/u,
  },
  {
    what: 'a version below nothing',
    make: sql('PRAGMA user_version = -1'),
    says: /is not an Attaché archive/u,
  },
  {
    what: 'the version of an older release',
    make: sql('PRAGMA user_version = 6'),
    says: /is not Attaché’s|was altered/u,
  },
  {
    what: 'the version of a newer release',
    make: sql('PRAGMA user_version = 2000000000'),
    says: /newer release/u,
  },
  {
    what: 'pages half as large as they are',
    make: bytes((file) => file.writeUInt16BE(2048, 16)),
    says: DAMAGED,
  },
  { what: 'pages larger than they are', make: bytes((file) => file.writeUInt16BE(1, 16)), says: DAMAGED },
  {
    what: 'pages of no size',
    make: bytes((file) => file.writeUInt16BE(1000, 16)),
    says: /is not an Attaché archive/u,
  },
  { what: 'pages that are mostly kept free', make: bytes((file) => file.writeUInt8(255, 20)), says: DAMAGED },
  {
    what: 'a format that nobody reads',
    make: bytes((file) => file.fill(9, 18, 20)),
    says: /is not an Attaché archive/u,
  },
  {
    what: 'a schema of a format that nobody reads',
    make: bytes((file) => file.writeUInt32BE(9, 44)),
    says: /is damaged|is not an Attaché archive/u,
  },
  {
    what: 'four thousand million pages',
    make: bytes((file) => {
      file.writeUInt32BE(0xfffffffe, 28);
      file.copy(file, 92, 24, 28);
    }),
    says: DAMAGED,
  },
];

export const PAGES: readonly Hostile[] = [
  {
    what: 'a page that is below itself',
    make: bytes(
      (file, { size, rootOf }) =>
        void interior(size, [rootOf('articles'), rootOf('articles')]).copy(
          file,
          (rootOf('articles') - 1) * size,
        ),
    ),
    says: DAMAGED,
  },
  {
    what: 'a table below another',
    make: bytes(
      (file, { size, rootOf }) =>
        void interior(size, [rootOf('articles'), rootOf('settings')]).copy(
          file,
          (rootOf('quotes') - 1) * size,
        ),
    ),
    says: DAMAGED,
  },
  {
    what: 'a schema that is below itself',
    make: bytes((file, { size }) => void interior(size, [1, 1]).copy(file, 100, 0, 12)),
    says: /more tables than an archive has/u,
  },
  { what: 'rows without end', make: manifold('quotes', 6), says: DAMAGED },
  { what: 'rows without end in what search reads', make: manifold('article_index_data', 6), says: DAMAGED },
  { what: 'free pages without end', make: endlessFreelist, says: DAMAGED },
  { what: 'a row of a thousand million bytes in one page', make: hugeCell, says: DAMAGED },
];

/** A list of free pages that comes back to its beginning. */
function endlessFreelist(path: string): void {
  bytes((file, { size }) => {
    const pages = file.length / size;
    file.writeUInt32BE(pages, 32);
    file.writeUInt32BE(2, 36);
    const trunk = (pages - 1) * size;
    file.fill(0, trunk, trunk + size);
    file.writeUInt32BE(pages, trunk);
  })(path);
}

/** One row that says it goes on for 10^9 bytes, on a page that names itself as the next (sqlite.org/fileformat2.html#ovflpgs). */
function hugeCell(path: string): void {
  const db = new Database(path);
  db.pragma('journal_mode = DELETE');
  const root = db
    .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'settings'`)
    .pluck()
    .get() as number;
  const size = Number(db.pragma('page_size', { simple: true }));
  db.close();
  const content = readFileSync(path);
  const pages = content.length / size;
  const length = 1_000_000_000;
  const header = [0, 0, 15, ...varint(2 * (length - 20) + 13)];
  header[0] = header.length;
  const least = Math.floor(((size - 12) * 32) / 255) - 23;
  const surplus = least + ((length - least) % (size - 4));
  const local = surplus <= size - 35 ? surplus : least;
  const cell = Buffer.alloc(varint(length).length + 1 + local + 4, 0x61);
  Buffer.from([...varint(length), 1, ...header]).copy(cell);
  cell.writeUInt32BE(pages + 1, cell.length - 4);
  const page = Buffer.alloc(size);
  page[0] = 0x0d;
  page.writeUInt16BE(1, 3);
  page.writeUInt16BE(size - cell.length, 5);
  page.writeUInt16BE(size - cell.length, 8);
  cell.copy(page, size - cell.length);
  page.copy(content, (root - 1) * size);
  const overflow = Buffer.alloc(size, 0x61);
  overflow.writeUInt32BE(pages + 1, 0);
  content.writeUInt32BE(pages + 1, 28);
  content.copy(content, 92, 24, 28);
  writeFileSync(path, Buffer.concat([content, overflow]));
}

function varint(value: number): readonly number[] {
  const digits: number[] = [];
  for (let rest = value; rest > 0 || digits.length === 0; rest = Math.floor(rest / 128)) {
    digits.unshift((rest % 128) | (digits.length > 0 ? 0x80 : 0));
  }
  return digits;
}
