import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { CheckFinding } from '../contract/archive';
import type { CallContext } from '../contract/calls';
import type { Environment } from '../contract/environment';
import { en } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { explainFileError } from '../files/file-failure';
import { beginFile } from '../files/unfinished';
import { placeWhole } from '../files/whole';
import type { Archive } from './archive';
import { copyDatabase, makeOneFile } from './copy';
import { isLogged, requireFile, requireOurs } from './inspect';
import { lockArchive } from './lock';
import { SCHEMA, schemaOf } from './migrate';
import { openArchive } from './open';
import { explainSqliteError, sqliteCode } from './sqlite-failure';

/** What a copy of an archive turned out to be when it was opened. */
export interface Copy {
  readonly bytes: number;
  /** Empty for a copy in which every promise of an archive holds. */
  readonly findings: readonly CheckFinding[];
  /** See `markOf`; null of an archive of an older schema, and of one that cannot be read. */
  readonly mark: string | null;
  readonly uid: string | null;
}

interface CopyOptions {
  readonly environment: Environment;
  readonly context: CallContext;
}

/**
 * Writes a copy of the archive as it stands under a new name, and opens and checks it before it bears that name. Indexes that
 * do not match are built anew in the copy: they hold nothing of their own.
 * @param options.keepsDamaged what to do with a copy that is not whole: keep it, for what of it still reads, or nothing
 * @throws `Failure` `conflict` where the name is taken, `damaged`, `disk-full`, `cancelled`
 */
export async function backUpArchive(
  archive: Archive,
  path: string,
  { environment, context, keepsDamaged = false }: CopyOptions & { keepsDamaged?: boolean },
): Promise<Copy> {
  requireFolder(path);
  return explained(path, () =>
    placeWhole(
      path,
      async (unfinished) => {
        await archive.copyTo(unfinished, context);
        return lookAtNew(unfinished, environment, keepsDamaged ? null : en.archive.backupDiffers(path));
      },
      { access: 'own', needed: archive.size() },
    ),
  );
}

/**
 * Puts a backup back, read through SQLite: rows that stand in the write-ahead log beside it come along. The copy is checked
 * before it bears its name; the backup stays as it is. One of an older release comes back as it is, and is brought up to
 * date when it is opened.
 */
export async function restoreArchive(
  from: string,
  to: string,
  { environment, context }: CopyOptions,
): Promise<{ path: string; bytes: number }> {
  requireFolder(to);
  const { bytes } = await explained(to, () =>
    placeWhole(to, (unfinished) => copyBack(from, unfinished, { environment, context }), {
      access: 'own',
      needed: sizeOf(from),
    }),
  );
  return { path: to, bytes };
}

/**
 * The same in the place of an archive that nobody has open: at any moment its name stands for the old one or the new one,
 * whole. What the old one's write-ahead log still holds although it was closed, because it is damaged or somebody else
 * reads it, would be applied to the new one: the old files are then kept beside, under `aside`.
 */
export async function restoreOver(
  from: string,
  to: string,
  aside: string,
  { environment, context }: CopyOptions,
): Promise<{ path: string; bytes: number }> {
  const lock = lockArchive(to);
  try {
    const unfinished = beginFile(to, 'own');
    try {
      const { bytes } = await copyBack(from, unfinished.path, { environment, context });
      setAside(to, aside);
      unfinished.replace();
      return { path: to, bytes };
    } finally {
      unfinished.discard();
    }
  } catch (error) {
    throw explainSqliteError(explainFileError(error, to, sizeOf(from)), to);
  } finally {
    lock.release();
  }
}

/** Opens a copy, looks at every promise of an archive, and leaves the file as it is. */
export function checkCopy(path: string, environment: Environment): Copy {
  try {
    return { ...lookAt(path, environment, 'read-only'), bytes: sizeOf(path) };
  } catch (error) {
    throw explainSqliteError(error, path);
  }
}

async function copyBack(
  from: string,
  unfinished: string,
  { environment, context }: CopyOptions,
): Promise<Copy> {
  const source = openSource(from, environment);
  try {
    await source.copyTo(unfinished, context);
  } catch (error) {
    // What is full is the disk that is written to.
    throw sqliteCode(error) === 'SQLITE_FULL' ? error : explainSqliteError(error, from);
  } finally {
    source.close();
  }
  return lookAtNew(unfinished, environment, en.archive.backupDamaged(from));
}

/** What is to be restored, open for reading, also when an older release wrote it. */
function openSource(path: string, environment: Environment): Pick<Archive, 'copyTo' | 'close'> {
  try {
    return openArchive(path, { mode: 'read-only', environment });
  } catch (error) {
    const older = error instanceof Failure && error.code === 'read-only' ? openOlder(path) : null;
    if (older === null) throw error;
    return {
      copyTo: (to, context) => copyDatabase({ db: older, path }, to, context),
      close: () => void older.close(),
    };
  }
}

function openOlder(path: string): Database.Database | null {
  requireFile(path);
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    requireOurs(db, path);
    if (schemaOf(db) < SCHEMA) return db;
  } catch (error) {
    db.close();
    throw error;
  }
  db.close();
  return null;
}

/**
 * Opens a copy that was made just now, looks at it, and leaves it closed and as one file.
 * @param refusal what to say of one that is not whole before what was found; null to answer what was found
 */
function lookAtNew(path: string, environment: Environment, refusal: string | null): Copy {
  const looked = lookAt(path, environment, 'open');
  const [finding] = looked.findings;
  if (finding !== undefined && refusal !== null) {
    throw new Failure('damaged', `${refusal} ${finding.detail}`);
  }
  if (looked.mark !== null) makeOneFile(path);
  return { ...looked, bytes: sizeOf(path) };
}

function lookAt(path: string, environment: Environment, mode: 'open' | 'read-only'): Omit<Copy, 'bytes'> {
  try {
    const older = findingsOfOlder(path);
    if (older !== null) return { findings: older, mark: null, uid: null };
    const archive = openArchive(path, { mode, environment, lock: false });
    try {
      return { findings: archive.check(), mark: archive.mark(), uid: archive.uid() };
    } finally {
      archive.close();
    }
  } catch (error) {
    const explained = explainSqliteError(error, path);
    if (!(explained instanceof Failure && explained.code === 'damaged')) throw error;
    return { findings: [{ what: 'database', detail: explained.message }], mark: null, uid: null };
  }
}

/** What another release promised is not ours to check, only that SQLite reads all of it. Null when it is no older one. */
function findingsOfOlder(path: string): readonly CheckFinding[] | null {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    requireOurs(db, path);
    if (schemaOf(db) >= SCHEMA) return null;
    return db
      .prepare<[], { integrity_check: string }>('PRAGMA integrity_check')
      .all()
      .filter(({ integrity_check: detail }) => detail !== 'ok')
      .map(({ integrity_check: detail }) => ({ what: 'database', detail }));
  } finally {
    db.close();
  }
}

/** Both names of the old file at once, then its log, then the new one takes the place: never a moment without it. */
function setAside(path: string, aside: string): void {
  if (isLogged(path)) {
    linkSync(path, aside);
    renameSync(`${path}-wal`, `${aside}-wal`);
  }
  for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true });
}

function requireFolder(path: string): void {
  if (!existsSync(dirname(path))) throw new Failure('not-found', en.archive.missingFolder(dirname(path)));
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

async function explained<Result>(path: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw explainSqliteError(error, path);
  }
}
