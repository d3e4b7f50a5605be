import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { codeOf, explainFileError } from './file-failure';

/** Permissions of anybody but the owner (chmod(2)). */
const OTHERS = 0o077;

/**
 * Make a folder of the program's own, and those above it that are missing, for its owner alone (0700; on Windows they lie
 * in the user's profile, which Windows keeps from others). Node's `recursive` never ends where a file system lets nobody
 * make folders and says ENOENT, as /proc does: so this goes up by itself.
 * @throws `Failure` where it cannot be made
 */
export function makeOwnFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeOwnFolder(above);
  try {
    mkdirSync(folder, 0o700);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw explainFileError(error, folder);
    // Else another process was quicker.
    if (!isFolder(folder)) {
      throw new Failure('not-found', messages.files.notAFolder(folder), { cause: error });
    }
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Make a file of the program's own where none is, empty and for its owner alone (0600); one that is there is tightened. */
export function makeOwnFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw explainFileError(error, path);
  }
  tighten(path);
}

/**
 * Take the rights of others off files and folders of ours that an older release, or a copy, left open to them. What is
 * missing is passed over, and what is another user's is theirs to tighten.
 */
export function tighten(...paths: readonly string[]): void {
  const user = process.getuid?.();
  if (user === undefined) return; // Windows
  for (const path of paths) {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.uid !== user || (there.mode & OTHERS) === 0) continue;
    try {
      chmodSync(path, there.mode & 0o700);
    } catch {
      continue; // a disk that knows no permissions, or may not be written
    }
  }
}
