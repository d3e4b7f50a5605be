import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { schemaDifferences, type SchemaDifference } from './compare-schema';
import { firstFinding } from './looked-through';
import { refuseNewer, schemaOf } from './migrate';
import { sqliteCode } from './sqlite-failure';

/** "Atta" in ASCII: by this number in its header a file is known as an archive (sqlite.org/pragma.html#pragma_application_id). */
export const APPLICATION_ID = 0x41747461;

/** Objects that nothing else rests on: without them an archive can still be read, and tells what it lacks. */
const SPARED_BY_READING: ReadonlySet<string> = new Set(['index', 'trigger']);

/**
 * Refuses what is no archive, was written by a newer release, is built otherwise than the migrations build, or is plainly
 * damaged; in this order, so that nothing of a foreign schema is run. Only reads.
 */
export function requireOurs(db: Database, path: string): void {
  const found = db.pragma('application_id', { simple: true });
  if (found !== APPLICATION_ID || schemaOf(db) < 1) {
    throw new Failure('bad-file', messages.archive.notAnArchive(path));
  }
  refuseNewer(db);
  requireOurSchema(db, path);
  if (isCutShort(db, path) || !isReadable(db)) throw new Failure('damaged', messages.archive.damaged(path));
}

/** Refuses every object that the migrations do not make, or make otherwise; to write, also where one of theirs is missing. */
export function requireOurSchema(db: Database, path: string): void {
  const differences = readDifferences(db, path).filter(
    ({ how, type }) => !db.readonly || how !== 'missing' || !SPARED_BY_READING.has(type),
  );
  if (differences.length > 0) throw new Failure('damaged', messages.opening.differs(path, differences));
}

/** A schema that SQLite cannot read is an error of it like a misspelt statement. */
function readDifferences(db: Database, path: string): readonly SchemaDifference[] {
  try {
    return schemaDifferences(db);
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_ERROR') throw error;
    throw new Failure('damaged', messages.archive.damaged(path), { cause: error });
  }
}

/** A copy that stopped half-way. Pages may be missing only while they stand in the write-ahead log. */
function isCutShort(db: Database, path: string): boolean {
  if (isLogged(path)) return false;
  const pages = Number(db.pragma('page_count', { simple: true }));
  return statSync(path).size < pages * Number(db.pragma('page_size', { simple: true }));
}

/** Whether rows may still stand in the write-ahead log beside the file. */
export function isLogged(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Differs after whatever was written to the log of an archive; empty where nothing stands in it. */
export function logState(path: string): string {
  const log = statSync(`${path}-wal`, { bigint: true, throwIfNoEntry: false });
  return log === undefined || log.size === 0n ? '' : `${log.size}:${log.mtimeNs}`;
}

/** A look at the tables that everything hangs on; the whole file is what `check` looks through. */
function isReadable(db: Database): boolean {
  return ['articles', 'people', 'themes', 'briefs'].every((table) => firstFinding(db, table) === null);
}

export function requireFile(path: string): void {
  if (!existsSync(path)) throw new Failure('not-found', messages.archive.missing(path));
  if (!statSync(path).isFile()) throw new Failure('bad-file', messages.archive.notAnArchive(path));
}

export function requireWritableFolder(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new Failure('not-found', messages.archive.missingFolder(folder));
  if (!mayWriteIn(folder)) throw new Failure('read-only', messages.archive.cannotWrite(path));
}

function mayWriteIn(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false; // that it may not is the answer, whatever the system's reason
  }
}
