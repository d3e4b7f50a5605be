import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { freeBytes } from '../files/file-failure';

/** SQLite's extended result code (sqlite.org/rescode.html) of what was thrown; null when SQLite did not throw it. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null;
}

/** What FTS5 says where it cannot read the version of its index, of which it makes an ordinary error. */
const NO_FTS5 = 'invalid fts5 file format';

/** Whether SQLite, or FTS5 in it, met a page that is not what it must be. */
export const isCorrupt = (error: unknown): error is Error =>
  error instanceof Database.SqliteError &&
  (error.code.startsWith('SQLITE_CORRUPT') || error.message.startsWith(NO_FTS5));

/** On a full disk SQLite may not even make the file through which its connections share a log. */
const NO_ROOM: ReadonlySet<string> = new Set(['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE']);

/** Troubles of the file itself are for the user to act on; any other error is returned as it came. */
export function explainSqliteError(error: unknown, path: string): unknown {
  const code = sqliteCode(error);
  if (code === null) return error;
  if (code === 'SQLITE_NOTADB') {
    return new Failure('bad-file', messages.archive.notAnArchive(path), { cause: error });
  }
  if (isCorrupt(error)) {
    return new Failure('damaged', messages.archive.damaged(path), { cause: error });
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new Failure('in-use', messages.archive.inUse(path), { cause: error });
  }
  if (NO_ROOM.has(code)) {
    return new Failure('disk-full', messages.archive.diskFull(path, freeBytes(dirname(path))), {
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return new Failure('read-only', messages.archive.cannotWrite(path), { cause: error });
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return new Failure('damaged', messages.archive.cannotRead(path), { cause: error });
  }
  return error;
}

/** Whether something failed because the file is damaged. */
export const isDamage = (error: unknown, path: string): boolean => failsBy(error, path) === 'damaged';

/** Whether something failed because its disk is full. */
export const isFull = (error: unknown, path: string): boolean => failsBy(error, path) === 'disk-full';

function failsBy(error: unknown, path: string): Failure['code'] | null {
  const explained = explainSqliteError(error, path);
  return explained instanceof Failure ? explained.code : null;
}
