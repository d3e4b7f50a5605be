import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { makeOwnFile } from '../files/own';
import { connect } from './connect';
import { sqliteCode } from './sqlite-failure';

export interface Lock {
  /** Writes down 64 bits, in hexadecimal, that stay with the lock's file; see `looked-through.ts`. */
  remember(mark: string): void;
  release(): void;
}

/**
 * Makes this program the archive's only writer, by an open transaction on a small file beside it. The system ends
 * the transaction with the process, however it dies, and read-only openers of the archive itself are not hindered.
 * The file is left in place: removing it could let two programs hold a lock on two files of one name.
 */
export function lockArchive(path: string): Lock {
  const lock = `${path}-lock`;
  const db = openLock(lock);
  try {
    db.pragma('synchronous = OFF'); // what a loss of power takes of it is found out again
    db.exec('BEGIN IMMEDIATE');
  } catch (error) {
    db.close();
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY') === true) {
      throw new Failure('in-use', messages.archive.inUse(path), { cause: error });
    }
    throw inTheWay(error, lock);
  }
  return {
    remember(mark) {
      const [version, id] = [mark.slice(0, 8), mark.slice(8)].map((half) => Number.parseInt(half, 16) | 0);
      db.pragma(`user_version = ${version}`);
      db.pragma(`application_id = ${id}`);
      db.exec('COMMIT; BEGIN IMMEDIATE');
    },
    release: () => void db.close(),
  };
}

function openLock(lock: string): Database {
  try {
    makeOwnFile(lock);
    return connect(lock, { create: true, timeout: 0 });
  } catch (error) {
    throw inTheWay(error, lock);
  }
}

/** Something that is no lock of ours stands under its name: it is not ours to remove, so it is named. */
function inTheWay(error: unknown, lock: string): unknown {
  const isForeign =
    statSync(lock, { throwIfNoEntry: false })?.isDirectory() === true ||
    sqliteCode(error) === 'SQLITE_NOTADB';
  return isForeign ? new Failure('conflict', messages.opening.lockInTheWay(lock), { cause: error }) : error;
}
