import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { readLog, type LoggedPages } from './write-ahead-log';

/** "SQLite format 3" and a zero byte (sqlite.org/fileformat2.html#the_database_header). */
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
/** What our archives have, and what is taken for granted where the header is gone. */
const USUAL_SIZE = 4096;

/**
 * The pages of a database as they stand after its write-ahead log, read as bytes: SQLite itself has no part in it, so that
 * neither damage nor a foreign schema can stop it.
 */
export interface Pages {
  /** In bytes. */
  readonly size: number;
  /** Bytes of a page that hold data; what is behind them belongs to extensions, such as encryption. */
  readonly usable: number;
  readonly count: number;
  /** A page, counted from 1; null where the file ends before it. */
  read(page: number): Buffer | null;
}

/** The pages of a whole database in memory, as `serialize` gives them. */
export function pagesOf(image: Buffer): Pages {
  const { size, usable } = measure(image);
  return {
    size,
    usable,
    count: Math.floor(image.length / size),
    read: (page) => (page * size > image.length ? null : image.subarray((page - 1) * size, page * size)),
  };
}

/** All of them one after the other: a database without a log. What the file does not have is left empty. */
export function imageOf(pages: Pages): Buffer {
  const { size, count } = pages;
  const image = Buffer.alloc(count * size);
  for (let page = 1; page <= count; page++) pages.read(page)?.copy(image, (page - 1) * size);
  return image;
}

/** What `use` makes of the pages of a file that is not encrypted and that nobody writes meanwhile. The file is only read. */
export function withPages<Result>(path: string, use: (pages: Pages) => Result): Result {
  const file = openSync(path, 'r');
  try {
    return use(pagesOfFile(file, readLogBeside(path)));
  } finally {
    closeSync(file);
  }
}

function pagesOfFile(file: number, log: LoggedPages | null): Pages {
  const { size: length } = fstatSync(file);
  const header = Buffer.alloc(100);
  const first = log?.pages.get(1);
  if (first === undefined) readSync(file, header, 0, header.length, 0);
  else first.copy(header);
  const { size, usable } = measure(header, log?.pageSize);
  const inFile = Math.floor(length / size);
  return {
    size,
    usable,
    count: log === null ? inFile : log.count,
    read(page) {
      const logged = log?.pages.get(page);
      if (logged !== undefined) return logged;
      if (page < 1 || page > inFile) return null;
      const bytes = Buffer.alloc(size);
      readSync(file, bytes, 0, size, (page - 1) * size);
      return bytes;
    },
  };
}

function readLogBeside(path: string): LoggedPages | null {
  try {
    return readLog(readFileSync(`${path}-wal`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function measure(header: Buffer, logged?: number): { size: number; usable: number } {
  if (!header.subarray(0, MAGIC.length).equals(MAGIC)) {
    const size = logged ?? USUAL_SIZE;
    return { size, usable: size };
  }
  const stated = header.readUInt16BE(16);
  const size = stated === 1 ? 65_536 : stated;
  if (size < 512 || (size & (size - 1)) !== 0) return { size: USUAL_SIZE, usable: USUAL_SIZE };
  const usable = size - header.readUInt8(20);
  return { size, usable: usable < 480 ? size : usable };
}
