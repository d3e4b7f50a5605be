import { closeSync, openSync, readSync } from 'node:fs';
import { connect } from '../connect';
import { saltOf, type ArchiveKey } from '../key';
import { createByteSearch, type ByteSearch } from './byte-search';

/** Bytes that are read at a time. */
const PORTION = 4 * 1024 * 1024;

/** Tells whether a file holds any of what is looked for. */
export type FileSearch = (path: string) => Generator<undefined, boolean, undefined>;

/**
 * Looks in the bytes of files: in all of them, whatever they are of, so that free pages, logs and the history are looked
 * through too. An encrypted archive is opened and looked through cell by cell. Yields after each few megabytes.
 * @param patterns each of at least 8 bytes
 * @param key of the archive and its copies
 * @throws what `connect` throws where an encrypted one has another key
 */
export function createFileSearch(patterns: readonly Uint8Array[], key: ArchiveKey | null): FileSearch {
  const search = createByteSearch(patterns);
  return function* (path) {
    return saltOf(path) === null ? yield* inBytes(path, search) : yield* inCells(path, search, key);
  };
}

function* inBytes(path: string, search: ByteSearch): Generator<undefined, boolean, undefined> {
  const buffer = Buffer.alloc(search.overlap + PORTION);
  const file = openSync(path, 'r');
  try {
    let kept = 0;
    for (;;) {
      const read = readSync(file, buffer, kept, PORTION, null);
      if (read === 0) return false;
      const filled = kept + read;
      if (search.in(buffer.subarray(0, filled)).size > 0) return true;
      kept = Math.min(search.overlap, filled);
      buffer.copyWithin(0, filled - kept, filled);
      yield;
    }
  } finally {
    closeSync(file);
  }
}

function* inCells(
  path: string,
  search: ByteSearch,
  key: ArchiveKey | null,
): Generator<undefined, boolean, undefined> {
  const db = connect(path, { readonly: true, key });
  try {
    const tables = db
      .prepare<[], { name: string }>(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')`,
      )
      .all();
    for (const { name } of tables) {
      for (const row of db.prepare<[], unknown[]>(`SELECT * FROM "${name}"`).raw().iterate()) {
        for (const cell of row) {
          if (typeof cell === 'string' && search.in(Buffer.from(cell)).size > 0) return true;
          if (cell instanceof Uint8Array && search.in(cell).size > 0) return true;
        }
      }
      yield;
    }
    return false;
  } finally {
    db.close();
  }
}
