import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import type { CallContext } from '../contract/calls';
import type { Environment } from '../contract/environment';
import type { IsoInstant } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { explainFileError } from '../files/file-failure';
import { beginFile, nameExclusively } from '../files/unfinished';
import { placeWhole } from '../files/whole';
import type { Archive } from './archive';
import { requireFolder } from './backup';
import { connect } from './connect';
import { copyDatabase } from './copy';
import { isLogged, requireFile, requireOurs } from './inspect';
import type { ArchiveKey } from './key';
import { lookAtNewCopy } from './look';
import { SCHEMA, schemaOf } from './migrate';
import { openArchive } from './open';
import { explainSqliteError, sqliteCode } from './sqlite-failure';

interface Restoring {
  readonly environment: Environment;
  readonly context: CallContext;
  /** Opens the backup, and what it becomes. */
  readonly key: ArchiveKey | null;
}

/**
 * Puts a backup back under a new name, read through SQLite: rows that stand in the write-ahead log beside it come along. The
 * copy is checked before it bears its name; the backup stays as it is. One of an older release comes back as it is, and is
 * brought up to date when it is opened.
 * @throws `Failure` `conflict` where the name is taken, `damaged`, `locked`, `disk-full`, `cancelled`
 */
export async function restoreArchive(
  from: string,
  to: string,
  restoring: Restoring,
): Promise<{ path: string; bytes: number }> {
  requireFile(from);
  requireFolder(to);
  try {
    const bytes = await placeWhole(to, (unfinished) => copyBack(from, unfinished, restoring), {
      access: 'own',
      needed: statSync(from).size,
    });
    return { path: to, bytes };
  } catch (error) {
    throw explainSqliteError(error, to);
  }
}

/**
 * Puts a backup in the place of the archive that is open, and closes that: at any moment its name stands for the old one or
 * the new one, whole.
 * @param options.within runs the step that closes the old one and gives the new one its name
 * @param options.keepsOld whether the old file is kept beside; one so damaged that its write-ahead log cannot be folded into
 *   it always is, because the log would be applied to the new one
 * @throws `Failure` as `restoreArchive`; then the archive is still open, and as it was
 */
export async function restoreOver(
  from: string,
  archive: Archive,
  { keepsOld, within, ...restoring }: Restoring & { keepsOld: boolean; within: (swap: () => void) => void },
): Promise<void> {
  const { path } = archive;
  requireFile(from);
  try {
    const unfinished = beginFile(path, 'own');
    try {
      await copyBack(from, unfinished.path, restoring);
      const replace = (keep: boolean): void => {
        if (keep) setAside(path, restoring.environment.now());
        unfinished.replace();
      };
      within(() => swap(archive, keepsOld, replace));
    } finally {
      unfinished.discard();
    }
  } catch (error) {
    throw explainSqliteError(explainFileError(error, path, statSync(from).size), path);
  }
}

/**
 * Opens a backup for reading and runs `use`. One of an older release is copied beside `place` and brought up to date there;
 * nothing of it stays.
 */
export async function readBackup<Result>(
  from: string,
  place: string,
  { environment, context, key }: Restoring,
  use: (archive: Archive) => Result,
): Promise<Result> {
  const using = (archive: Archive): Result => {
    try {
      return use(archive);
    } finally {
      archive.close();
    }
  };
  try {
    return using(openArchive(from, { mode: 'read-only', environment, key }));
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'read-only')) throw explainSqliteError(error, from);
  }
  const unfinished = beginFile(place, 'own');
  try {
    await copyBack(from, unfinished.path, { environment, context, key });
    return using(openArchive(unfinished.path, { mode: 'open', environment, key, lock: false }));
  } finally {
    unfinished.discard();
  }
}

/** @returns bytes of the copy */
async function copyBack(
  from: string,
  unfinished: string,
  { environment, context, key }: Restoring,
): Promise<number> {
  const source = openSource(from, environment, key);
  try {
    await source.copyTo(unfinished, context);
  } catch (error) {
    // What is full is the disk that is written to.
    throw sqliteCode(error) === 'SQLITE_FULL' ? error : explainSqliteError(error, from);
  } finally {
    source.close();
  }
  return lookAtNewCopy(unfinished, { environment, key }, messages.archive.backupDamaged(from)).bytes;
}

/** What is to be restored, open for reading, also when an older release wrote it. */
function openSource(
  path: string,
  environment: Environment,
  key: ArchiveKey | null,
): Pick<Archive, 'copyTo' | 'close'> {
  try {
    return openArchive(path, { mode: 'read-only', environment, key });
  } catch (error) {
    const older = error instanceof Failure && error.code === 'read-only' ? openOlder(path, key) : null;
    if (older === null) throw error;
    return older;
  }
}

function openOlder(path: string, key: ArchiveKey | null): Pick<Archive, 'copyTo' | 'close'> | null {
  const db = connect(path, { readonly: true, key });
  try {
    requireOurs(db, path);
    if (schemaOf(db) < SCHEMA) {
      return {
        copyTo: (to, context) => copyDatabase({ db, path, key }, to, context),
        close: () => void db.close(),
      };
    }
  } catch (error) {
    db.close();
    throw error;
  }
  db.close();
  return null;
}

function swap(archive: Archive, keepsOld: boolean, replace: (keep: boolean) => void): void {
  try {
    archive.closeFor(() => replace(keepsOld));
  } catch (error) {
    if (!archive.isOpen() || sqliteCode(error)?.startsWith('SQLITE_BUSY') === true) throw error;
    archive.close();
    replace(true);
  }
}

/**
 * Gives the old file a second name and its log to that; its own name stays with it until the new one takes the place (on a
 * disk without hard links, such as FAT, the name is free for that moment).
 */
function setAside(path: string, now: IsoInstant): void {
  const stem = `${path.replace(/\.attache$/u, '')}.replaced-${now.replaceAll(':', '-')}`;
  let aside = `${stem}.attache`;
  for (let number = 2; existsSync(aside); number++) aside = `${stem}-${number}.attache`;
  nameExclusively(path, aside);
  if (isLogged(path)) renameSync(`${path}-wal`, `${aside}-wal`);
  for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true });
}
