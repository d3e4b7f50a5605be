import { closeSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { CheckFinding } from '../contract/archive';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { lost } from './finding';
import { isLogged } from './inspect';

/**
 * SQLite takes any write-ahead log beside a database for its own, and cannot tell that one is missing: after a program was
 * killed, a log that was deleted, cut or exchanged would lose changes without a word, or mix another archive's in. So the
 * last change that was acknowledged stands in a small file beside the archive while it is written to.
 */
const placeOf = (path: string): string => `${path}-last`;

interface Acknowledged {
  /** Number of the last change of a row; see `position` in `journal.ts`. */
  readonly change: number;
  /** Which log held it, see `saltOf`; null where there was none. */
  readonly salt: number | null;
}

/** Where the first of the two numbers stands by which a log knows its frames (sqlite.org/fileformat2.html#walformat). */
const SALT_AT = 16;
/** A log that is begun anew has the next number; one of another archive has a random one of 32 bits. */
const MOST_BEGINNINGS = 16;

/** Notes what was written last. Where the disk does not take it, what an earlier note says is true all the same. */
export function noteAcknowledged(path: string, change: number): void {
  try {
    writeFileSync(placeOf(path), `${change} ${saltOf(path) ?? '-'}\n`, { mode: 0o600 });
  } catch {
    // the change itself is on disk
  }
}

/** For an archive that is left with all of it in its one file. */
export function dropNote(path: string): void {
  rmSync(placeOf(path), { force: true });
}

/** @throws Failure 'conflict' where the log beside an archive is not the one that was written there */
export function requireOwnLog(path: string): void {
  const salt = readNote(path)?.salt ?? null;
  if (salt === null || !isLogged(path)) return;
  const begun = ((saltOf(path) ?? salt) - salt) >>> 0;
  if (begun >= MOST_BEGINNINGS) throw new Failure('conflict', messages.opening.foreignLog(path));
}

/** How many changes were acknowledged that an archive does not hold, as what `check` finds; empty where it holds all. */
export function findMissing(db: Database, path: string): readonly CheckFinding[] {
  const last = readNote(path); // first: another program may be writing
  if (last === null) return [];
  const held = db
    .prepare<[], number>(`SELECT seq FROM sqlite_sequence WHERE name = 'journal_changes'`)
    .pluck()
    .get();
  const missing = last.change - (held ?? 0);
  return missing > 0 ? [lost('journal', messages.opening.missing(path, missing), 'journal_changes')] : [];
}

function readNote(path: string): Acknowledged | null {
  try {
    const [, change, salt] = /^(\d+) (\d+|-)\n$/u.exec(readFileSync(placeOf(path), 'latin1')) ?? [];
    return change === undefined ? null : { change: Number(change), salt: salt === '-' ? null : Number(salt) };
  } catch {
    return null; // none, or nobody may read it
  }
}

/** 32 bits; null where there is no log. */
function saltOf(path: string): number | null {
  const bytes = Buffer.alloc(4);
  try {
    const log = openSync(`${path}-wal`, 'r');
    try {
      return readSync(log, bytes, 0, bytes.length, SALT_AT) < bytes.length ? null : bytes.readUInt32BE();
    } finally {
      closeSync(log);
    }
  } catch {
    return null;
  }
}
