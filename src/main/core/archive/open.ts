import { existsSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Environment } from '../contract/environment';
import { en } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { tighten } from '../files/own';
import { placeWholeSync } from '../files/whole';
import type { StarterTheme } from '../themes/default-themes';
import { createArchive, type Archive } from './archive';
import { APPLICATION_ID, isLogged, requireFile, requireOurs, requireWritableFolder } from './inspect';
import { lockArchive, type Lock } from './lock';
import { migrate, SCHEMA, schemaOf } from './migrate';
import { seed } from './seed';
import { explainSqliteError, sqliteCode } from './sqlite-failure';

/** What SQLite says where it may not put its files beside an archive. */
const NO_ROOM_BESIDE: ReadonlySet<string> = new Set(['SQLITE_READONLY_DIRECTORY', 'SQLITE_CANTOPEN']);
/** How long a write waits for the other connection's transaction, in ms. */
const BUSY_TIMEOUT = 10_000;

export interface OpenOptions {
  readonly mode: 'open' | 'create' | 'read-only';
  readonly environment: Environment;
  /** Whether this connection makes its program the archive's one writer. A program's second connection says false. */
  readonly lock?: boolean;
  /** The codebook of a new archive. */
  readonly themes?: readonly StarterTheme[];
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
      // An archive of an older release, or copied by hand, may be open to others.
      tighten(path, `${path}-wal`, `${path}-shm`);
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
  try {
    requireArchive(path);
  } catch (error) {
    if (isLogged(path) || !NO_ROOM_BESIDE.has(sqliteCode(error) ?? '')) throw error;
    return openInReadOnlyFolder(path, environment);
  }
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT });
  return closingOnFailure(db, () => {
    configure(db);
    requireCurrent(db, path);
    return createArchive(db, { path, readOnly: true, environment });
  });
}

/**
 * SQLite must write two small files beside an archive even to read it. Where it may not (a read-only medium), nobody else
 * writes either, and the archive is read into memory instead; there its write-ahead log mode, which a memory has not, is
 * taken out of the header (sqlite.org/fileformat2.html#file_format_version_numbers).
 */
function openInReadOnlyFolder(path: string, environment: Environment): Archive {
  const bytes = readFileSync(path);
  bytes.fill(1, 18, 20);
  const db = new Database(bytes);
  return closingOnFailure(db, () => {
    requireOurs(db, path);
    configure(db);
    requireCurrent(db, path);
    return createArchive(db, { path, readOnly: true, environment });
  });
}

/** A kill leaves either no archive or a whole one. SQLite gives its log, its index and a journal the mode of the archive. */
function create(path: string, { environment, themes = [] }: OpenOptions): void {
  if (existsSync(path)) throw new Failure('conflict', en.archive.alreadyExists(path));
  const make = (file: string): void => {
    const db = new Database(file);
    closingOnFailure(db, () => prepareNew(db, environment, themes));
    db.close();
  };
  placeWholeSync(path, make, { access: 'own' });
}

function prepareNew(db: Database.Database, environment: Environment, themes: readonly StarterTheme[]): void {
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
    requireOurs(db, path);
  } finally {
    db.close();
  }
}

function requireCurrent(db: Database.Database, path: string): void {
  if (schemaOf(db) < SCHEMA) throw new Failure('read-only', en.archive.olderReadOnly(path));
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
