import { existsSync, statfsSync, type StatsFs } from 'node:fs';
import { dirname, sep } from 'node:path';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';

/** The code of a system's error (`ENOSPC`) or of SQLite's (`SQLITE_FULL`); empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/**
 * Why a file could not be written, as something that a user can act on.
 * @param path the name that the user knows, never a temporary one
 * @param needed bytes that the whole file takes; null where nobody knows
 * @returns a `Failure`; an error that is none of the disk's comes back as it is
 */
export function explainFileError(error: unknown, path: string, needed: number | null = null): unknown {
  const because = { cause: error };
  const folder = dirname(path);
  if (!isAbout(error, folder)) return error;
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'SQLITE_FULL':
      return new Failure('disk-full', noRoom(path, needed), because);
    case 'EDQUOT':
      return new Failure('disk-full', messages.files.quotaFull(path, needed), because);
    case 'EFBIG':
      return new Failure('too-big', messages.files.tooBig(path), because);
    case 'EROFS':
      return new Failure('read-only', messages.files.readOnlyDisk(path), because);
    case 'EACCES':
    case 'EPERM':
      return new Failure('read-only', messages.files.mayNotWrite(path), because);
    case 'ENAMETOOLONG':
      return new Failure('bad-file', messages.files.nameTooLong(path), because);
    // FAT and Windows for signs that a name may not have there.
    case 'EINVAL':
      return new Failure('bad-file', messages.files.badName(path), because);
    case 'ENOENT':
      // Some folders are there and let nobody make anything in them: /proc says ENOENT too.
      return existsSync(folder)
        ? new Failure('read-only', messages.files.mayNotWrite(path), because)
        : new Failure('not-found', messages.files.missingFolder(folder), because);
    case 'ENOTDIR':
      return new Failure('not-found', messages.files.notAFolder(folder), because);
    case 'EISDIR':
      return new Failure('conflict', messages.files.aFolder(path), because);
    case 'EEXIST':
      return new Failure('conflict', messages.files.exists(path), because);
    // A disk that breaks, a stick that was pulled out, a share that is gone.
    case 'EIO':
    case 'ENODEV':
    case 'ENXIO':
    case 'ESTALE':
    case 'ENOTCONN':
    case 'EHOSTDOWN':
    case 'ETIMEDOUT':
      return new Failure('bad-file', messages.files.diskFails(path), because);
    default:
      return error;
  }
}

/** What is made of other files may fail with theirs: an error that names a path elsewhere is not this file's. */
function isAbout(error: unknown, folder: string): boolean {
  if (!(error instanceof Error) || !('path' in error) || typeof error.path !== 'string') return true;
  return error.path === folder || error.path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A disk is full of bytes, or of files: then its free bytes help nobody (statfs(2), `f_ffree`; 0 of 0 where it does not count). */
function noRoom(path: string, needed: number | null): string {
  const disk = diskOf(dirname(path));
  if (disk !== null && disk.bavail > 0 && disk.files > 0 && disk.ffree === 0) {
    return messages.files.noMoreFiles(path);
  }
  return messages.files.diskFull(path, needed, disk === null ? null : disk.bavail * disk.bsize);
}

/** @returns bytes that this user may still write on the disk of a folder; null where the system does not say */
export function freeBytes(folder: string): number | null {
  const disk = diskOf(folder);
  return disk === null ? null : disk.bavail * disk.bsize;
}

function diskOf(folder: string): StatsFs | null {
  try {
    return statfsSync(folder);
  } catch {
    return null; // the sentence goes without the figure
  }
}
