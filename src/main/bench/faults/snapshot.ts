/** What a folder holds, down to the last row: two equal snapshots are two equal folders. */
import { createHash, pbkdf2Sync } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type Database from 'better-sqlite3';
import { connect } from '../../core/archive/connect';
import { hasJournal } from '../../core/archive/hot-journal';
import { ROUNDS, saltOf, type ArchiveKey } from '../../core/archive/key';
import { rowCounts, rowsAsText } from '../../core/testing/test-rows';
import { Failure } from '../../core/failure';
import { PASSPHRASES } from './command';

/** File name → digest of its contents: of the rows of an archive, of the bytes of any other file. */
export type Snapshot = ReadonlyMap<string, string>;

/** Bytes that hold SQLite's counters, in the file and in the log's index. */
const HEAD = 100;
/** What SQLite and the lock keep beside an archive while it is open, and after a kill. */
const BESIDE = /\.attache(?:-damaged)?-(?:lock|wal|shm|journal|last)$/u;

/** @throws what SQLite throws where an archive cannot be read to its end */
export function snapshotOf(folder: string): Snapshot {
  return new Map(
    namesIn(folder).map((name) => {
      const path = join(folder, name);
      return [name, name.endsWith('.attache') ? rowsDigest(path) : digest(readFileSync(path))];
    }),
  );
}

/** Every file below a folder, without what SQLite and the lock keep beside archives. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !BESIDE.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** What was found in a file last, and what told that it had changed since. */
const seen = new Map<string, { readonly stamp: string; readonly digest: string }>();

/** Digest of every row of every ordinary table, history and settings too; a file that nothing was written to is not read again. */
export function rowsDigest(path: string): string {
  const stamp = stampOf(path);
  const last = seen.get(path);
  if (last?.stamp === stamp) return last.digest;
  const found = digestRows(path);
  seen.set(path, { stamp, digest: found });
  return found;
}

/**
 * Changes with every commit: the heads of the file and of its log's index, where SQLite counts them (sqlite.org/walformat.html),
 * and when both were written.
 */
function stampOf(path: string): string {
  return [path, `${path}-wal`, `${path}-shm`]
    .map((file) => {
      const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
      if (stat === undefined) return '';
      return `${stat.ino} ${stat.size} ${stat.mtimeNs} ${file.endsWith('-wal') ? '' : headOf(file)}`;
    })
    .join('|');
}

function headOf(file: string): string {
  const bytes = Buffer.alloc(HEAD);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, bytes, 0, HEAD, 0);
  } finally {
    closeSync(descriptor);
  }
  return bytes.toString('hex');
}

function digestRows(path: string): string {
  const hash = createHash('sha256').update(passphraseOf(path) ?? '');
  for (const row of reading(path, rowsAsText)) hash.update(row);
  return hash.digest('hex');
}

/** Table → how many rows it has. */
export const countRows = (path: string): ReadonlyMap<string, number> => reading(path, rowCounts);

function reading<Result>(path: string, read: (db: Database.Database) => Result): Result {
  const db = connectWith(path, passphraseOf(path));
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/** Which of the harness's passphrases opens an archive; null where it is plain. @throws where none does */
export function passphraseOf(path: string): string | null {
  if (saltOf(path) === null) return null;
  for (const passphrase of PASSPHRASES) {
    try {
      connectWith(path, passphrase).close();
      return passphrase;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  throw new Error(`${path} is opened by no passphrase`);
}

const keys = new Map<string, ArchiveKey>();

function connectWith(path: string, passphrase: string | null): Database.Database {
  // A journal is played back by the first that may write, as the program does when it opens to write.
  const readonly = !hasJournal(path);
  return connect(path, { readonly, key: passphrase === null ? null : keyOf(path, passphrase) });
}

/** Derived as `archive/key.ts` does, but at once: a snapshot is taken in the middle of a command. */
function keyOf(path: string, passphrase: string): ArchiveKey {
  const salt = saltOf(path) ?? new Uint8Array();
  const name = `${passphrase} ${Buffer.from(salt).toString('hex')}`;
  const known =
    keys.get(name) ?? new Uint8Array([...pbkdf2Sync(passphrase, salt, ROUNDS, 32, 'sha256'), ...salt]);
  keys.set(name, known);
  return known;
}

export function digest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
