import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './file-failure';
import { sweepLeftovers } from './leftovers';

/** What the name of a temporary folder begins with. */
const PREFIX = '.attache-';

/** After so long without a write nobody is at it any more, in ms: a process elsewhere that shares the folder shows no other sign. */
const ABANDONED = 60 * 60 * 1000;

/**
 * Who may read a file: `own` its owner alone (0600), `umask` whom the user's umask lets (0666 less it). On Windows both are
 * what the folder hands down, and the folders that the program makes for itself lie in the user's own profile, which
 * Windows keeps from others.
 */
export type Access = 'own' | 'umask';

/** A file that is being made, in a temporary folder beside its place. */
export interface Unfinished {
  /** Stands there empty already, with its mode; SQLite takes it for a new database. */
  readonly path: string;
  /** Give it its name, on disk for good. Never over a file: throws EEXIST where one stands. */
  place(): void;
  /** Put it in the place of a file of that name. `mode`: permissions to give it, as of chmod(2). */
  replace(mode?: number): void;
  /** Leave nothing of it. Does nothing after it has its name. */
  discard(): void;
}

/**
 * Begin a file in a new folder of its own beside its place. The folder takes a name as long as the disk allows, whatever
 * SQLite puts beside a file, and can be read by its owner alone; nothing that a kill leaves in it bears the name asked for.
 * @throws the system's error, where the folder is missing, full or may not be written
 */
export function beginFile(place: string, access: Access): Unfinished {
  const folder = dirname(place);
  const room = mkdtempSync(join(folder, `${PREFIX}${process.pid}-`));
  const path = join(room, 'file');
  const discard = (): void => rmSync(room, { recursive: true, force: true });
  try {
    closeSync(openSync(path, 'wx', access === 'own' ? 0o600 : 0o666));
    // The same clock for both: that of the disk, which may be another machine's.
    sweepLeftovers(folder, PREFIX, statSync(path).mtimeMs - ABANDONED);
  } catch (error) {
    discard();
    throw error;
  }
  return {
    path,
    place() {
      finish(path);
      nameExclusively(path, place);
      syncFolder(folder);
      discard();
    },
    replace(mode) {
      finish(path, mode);
      renameSync(path, place);
      syncFolder(folder);
      discard();
    },
    discard,
  };
}

/** Everything on disk before the name points at it. */
function finish(path: string, mode?: number): void {
  // A database that was not closed would leave its newest rows behind.
  for (const log of [`${path}-wal`, `${path}-journal`]) {
    const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    if (size > 0) {
      throw new Error('a database is still open');
    }
  }
  const file = openSync(path, 'r+');
  try {
    if (mode !== undefined) fchmodSync(file, mode);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Give a whole file a second name, never over another file: throws EEXIST where one stands. The first name is the caller's to remove;
 * where a disk has no hard links it is gone already.
 *
 * `link` fails where a file stands, without a gap between looking and naming. Disks without hard links (FAT, some shares)
 * say so in many ways: EPERM, ENOTSUP, ENOSYS, on Windows EISDIR. There an empty file takes the name, exclusively, and the
 * whole one is renamed over it. What remains possible there alone: a kill between the two leaves the empty file, and who
 * opened it in that moment writes into a file without a name. Node has no renameat2(RENAME_NOREPLACE).
 */
export function nameExclusively(path: string, place: string): void {
  try {
    linkSync(path, place);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    closeSync(openSync(place, 'wx', 0o600));
    try {
      renameSync(path, place);
    } catch (second) {
      unlinkSync(place);
      throw second;
    }
  }
}

/** A name is on disk when its folder is (fsync(2)). Windows opens no folders and keeps names in its journal. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const open = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(open);
  } catch (error) {
    // Some network and FUSE file systems know no fsync of a folder, and the file stands already.
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS', 'EBADF'].includes(codeOf(error))) throw error;
  } finally {
    closeSync(open);
  }
}
