import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { CheckFinding } from '../contract/archive';
import type { Environment } from '../contract/environment';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { tighten } from '../files/own';
import { placeWholeSync } from '../files/whole';
import type { StarterTheme } from '../themes/default-themes';
import { findMissing, requireOwnLog } from './acknowledged';
import { createArchive, type Archive } from './archive';
import { closingOnFailure, connect } from './connect';
import { refuseEndless } from './first-look';
import { foldLogIn } from './fold-log';
import { heldInPlace } from './held-file';
import { hasJournal, playBack } from './hot-journal';
import { APPLICATION_ID, requireFile, requireOurs, requireOurSchema, requireWritableFolder } from './inspect';
import type { ArchiveKey } from './key';
import { lockArchive, type Lock } from './lock';
import { lookThrough } from './looked-through';
import { migrate, SCHEMA, schemaOf } from './migrate';
import { readIntoMemory } from './read-into-memory';
import { seed } from './seed';
import { explainSqliteError, sqliteCode } from './sqlite-failure';

/** What SQLite says where it can or may not put its files beside an archive. */
const NO_ROOM_BESIDE: ReadonlySet<string> = new Set([
  'SQLITE_CANTOPEN',
  'SQLITE_FULL',
  'SQLITE_IOERR_SHMMAP',
  'SQLITE_IOERR_SHMOPEN',
  'SQLITE_IOERR_SHMSIZE',
  'SQLITE_READONLY_DIRECTORY',
]);

export interface OpenOptions {
  readonly mode: 'open' | 'create' | 'read-only';
  readonly environment: Environment;
  /** Whether this connection makes its program the archive's one writer. A program's second connection says false. */
  readonly lock?: boolean;
  /** The codebook of a new archive. */
  readonly themes?: readonly StarterTheme[];
  /** Opens an encrypted archive, and makes a new one encrypted. It stays the caller's, who overwrites it. */
  readonly key?: ArchiveKey | null;
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
  const db = connect(':memory:', { create: true });
  prepareNew(db, environment, themes);
  return createArchive(db, { path: ':memory:', readOnly: false, environment });
}

function openToWrite(path: string, { environment, key = null }: OpenOptions, lock: Lock | null): Archive {
  if (hasJournal(path)) {
    refuseEndless(path);
    playBack(path, key);
  }
  const missing = requireArchive(path, key);
  const db = connect(path, { key });
  return closingOnFailure(db, () => {
    requireOurSchema(db, path); // as it is now: a log that only a writer may take back may have held another
    lookThrough(db, path, lock);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    migrate(db);
    const onClose = (): void => lock?.release();
    return heldInPlace(createArchive(db, { path, readOnly: false, key, environment, missing, onClose }), db);
  });
}

function openReadOnly(path: string, { environment, key = null }: OpenOptions): Archive {
  requireFile(path);
  if (hasJournal(path)) return openWithoutRoom(path, environment, key);
  let missing: readonly CheckFinding[];
  try {
    missing = requireArchive(path, key);
  } catch (error) {
    if (!NO_ROOM_BESIDE.has(sqliteCode(error) ?? '')) throw error;
    return openWithoutRoom(path, environment, key);
  }
  const db = connect(path, { readonly: true, key });
  return closingOnFailure(db, () => {
    requireCurrent(db, path);
    lookThrough(db, path, null);
    return createArchive(db, { path, readOnly: true, key, environment, missing });
  });
}

/**
 * SQLite must write two small files beside an archive even to read it. Where it cannot (a read-only medium, a full disk), they
 * are not there, so that nobody else has it open either, and the archive is read into memory instead, its log included. So
 * is one whose journal would have to be played back first.
 */
function openWithoutRoom(path: string, environment: Environment, key: ArchiveKey | null): Archive {
  requireOwnLog(path);
  refuseEndless(path);
  return openImage(readIntoMemory(path, key), path, { key, environment });
}

/**
 * Opens the bytes of a plain database to read them as the archive at `path`.
 * @param options.damage what is damaged in the file and is not in these bytes
 */
export function openImage(
  image: Buffer,
  path: string,
  options: {
    readonly key: ArchiveKey | null;
    readonly environment: Environment;
    readonly damage?: readonly CheckFinding[];
  },
): Archive {
  const db = connect(image, { readonly: true });
  return closingOnFailure(db, () => {
    requireOurs(db, path);
    requireCurrent(db, path);
    lookThrough(db, path, null);
    return createArchive(db, { ...options, path, readOnly: true, missing: findMissing(db, path) });
  });
}

/** A kill leaves either no archive or a whole one. SQLite gives its log, its index and a journal the mode of the archive. */
function create(path: string, { environment, themes = [], key = null }: OpenOptions): void {
  if (existsSync(path)) throw new Failure('conflict', messages.archive.alreadyExists(path));
  const make = (file: string): void => {
    const db = connect(file, { create: true, key });
    closingOnFailure(db, () => {
      prepareNew(db, environment, themes);
      foldLogIn(db); // closing would do it, and keep quiet where the disk is full
    });
    db.close();
  };
  placeWholeSync(path, make, { access: 'own' });
}

function prepareNew(db: Database, environment: Environment, themes: readonly StarterTheme[]): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(db);
  seed(db, environment, themes);
}

/**
 * Looks at the file through a connection that cannot write, so that nothing foreign is touched.
 * @returns what was acknowledged and is not in it
 */
function requireArchive(path: string, key: ArchiveKey | null): readonly CheckFinding[] {
  requireOwnLog(path);
  refuseEndless(path);
  const db = connect(path, { readonly: true, key });
  try {
    requireOurs(db, path);
    return findMissing(db, path);
  } finally {
    db.close();
  }
}

function requireCurrent(db: Database, path: string): void {
  if (schemaOf(db) < SCHEMA) throw new Failure('read-only', messages.archive.olderReadOnly(path));
}

function releasingOnFailure<Result>(lock: Lock | null, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    lock?.release();
    throw error;
  }
}
