import { accessSync, constants, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Environment } from '../contract/environment';
import { en } from '../contract/messages/catalogue';
import type { ThemeDetails } from '../contract/model';
import { Failure } from '../failure';
import { createArchive, type Archive } from './archive';
import { lockArchive, type Lock } from './lock';
import { migrate, refuseNewer, SCHEMA, schemaOf } from './migrate';
import { seed } from './seed';
import { explainSqliteError } from './sqlite-failure';

/** "Atta" in ASCII: by this number in its header a file is known as an archive (sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x41747461;
/** How long a write waits for the other connection's transaction, in ms. */
const BUSY_TIMEOUT = 10_000;

export interface OpenOptions {
  readonly mode: 'open' | 'create' | 'read-only';
  readonly environment: Environment;
  /** Whether this connection makes its program the archive's one writer. A program's second connection says false. */
  readonly lock?: boolean;
  /** The codebook of a new archive. */
  readonly themes?: readonly ThemeDetails[];
}

/** Opens an archive, or says why not and leaves the file as it is. `:memory:` makes one that lives as long as it is open. */
export function openArchive(path: string, options: OpenOptions): Archive {
  try {
    if (path === ':memory:') return openInMemory(options);
    if (options.mode === 'read-only') return openReadOnly(path, options);
    requireWritableFolder(path);
    if (options.mode === 'open') requireFile(path);
    const lock = options.lock === false ? null : lockArchive(path);
    return releasingOnFailure(lock, () => {
      if (options.mode === 'create') create(path, options);
      return openToWrite(path, options, lock);
    });
  } catch (error) {
    throw explainSqliteError(error, path);
  }
}

function openInMemory({ environment, themes = [] }: OpenOptions): Archive {
  const db = new Database(':memory:');
  prepareNew(db, environment, themes);
  return createArchive(db, { path: ':memory:', readOnly: false, environment });
}

function openToWrite(path: string, { environment }: OpenOptions, lock: Lock | null): Archive {
  requireArchive(path);
  const db = new Database(path, { fileMustExist: true, timeout: BUSY_TIMEOUT });
  return closingOnFailure(db, () => {
    configure(db);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    migrate(db);
    return createArchive(db, { path, readOnly: false, environment, onClose: () => lock?.release() });
  });
}

function openReadOnly(path: string, { environment }: OpenOptions): Archive {
  requireFile(path);
  requireArchive(path);
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT });
  return closingOnFailure(db, () => {
    configure(db);
    if (schemaOf(db) < SCHEMA) throw new Failure('read-only', en.archive.olderReadOnly(path));
    return createArchive(db, { path, readOnly: true, environment });
  });
}

/** Made under another name and renamed when complete, so that a kill leaves either no archive or a whole one. */
function create(path: string, { environment, themes = [] }: OpenOptions): void {
  if (existsSync(path)) throw new Failure('conflict', en.archive.alreadyExists(path));
  const unfinished = `${path}-new`;
  for (const leftover of [unfinished, `${unfinished}-wal`, `${unfinished}-shm`]) {
    rmSync(leftover, { force: true });
  }
  const db = new Database(unfinished);
  closingOnFailure(db, () => prepareNew(db, environment, themes));
  db.close();
  renameSync(unfinished, path);
}

function prepareNew(db: Database.Database, environment: Environment, themes: readonly ThemeDetails[]): void {
  configure(db);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(db);
  seed(db, environment, themes);
}

function configure(db: Database.Database): void {
  db.pragma('foreign_keys = ON');
  // An archive may come from somebody else: its schema may not call what is not harmless.
  db.pragma('trusted_schema = OFF');
}

/** Looks at the file through a connection that cannot write, so that nothing foreign is touched. */
function requireArchive(path: string): void {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT });
  try {
    const found = db.pragma('application_id', { simple: true });
    if (found !== APPLICATION_ID) throw new Failure('bad-file', en.archive.notAnArchive(path));
    refuseNewer(db);
    if (isCutShort(db, path) || !isReadable(db)) throw new Failure('damaged', en.archive.damaged(path));
  } finally {
    db.close();
  }
}

/** A copy that stopped half-way. Pages may be missing only while they stand in the write-ahead log. */
function isCutShort(db: Database.Database, path: string): boolean {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (log !== undefined && log.size > 0) return false;
  const pages = Number(db.pragma('page_count', { simple: true }));
  return statSync(path).size < pages * Number(db.pragma('page_size', { simple: true }));
}

/** A look at the tables that everything hangs on; the whole file is what `check` looks through. */
function isReadable(db: Database.Database): boolean {
  return ['articles', 'people', 'themes', 'briefs'].every(
    (table) => db.pragma(`quick_check(${table})`, { simple: true }) === 'ok',
  );
}

function requireFile(path: string): void {
  if (!existsSync(path)) throw new Failure('not-found', en.archive.missing(path));
  if (!statSync(path).isFile()) throw new Failure('bad-file', en.archive.notAnArchive(path));
}

function requireWritableFolder(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new Failure('not-found', en.archive.missingFolder(folder));
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new Failure('read-only', en.archive.cannotWrite(path), { cause: error });
  }
}

function closingOnFailure<Result>(db: Database.Database, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    db.close();
    throw error;
  }
}

function releasingOnFailure<Result>(lock: Lock | null, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    lock?.release();
    throw error;
  }
}
