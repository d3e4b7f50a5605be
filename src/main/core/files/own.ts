import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, explainFileError } from './file-failure';

/** Permissions of anybody but the owner (chmod(2)). */
const OTHERS = 0o077;

/**
 * Make a folder of the program's own, and those above it that are missing, for its owner alone (0700; on Windows they lie in the user's
 * profile, which Windows keeps from others). Node's own `recursive` never ends where a file system knows no folders to be
 * made, such as /proc: so this goes up by itself.
 * @throws `Failure` where it cannot be made
 */
export function makeOwnFolder(folder: string): void {
  try {
    makeMissing(folder);
  } catch (error) {
    throw explainFileError(error, folder);
  }
}

function makeMissing(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const above = dirname(folder);
  if (above !== folder) makeMissing(above);
  try {
    mkdirSync(folder, 0o700);
  } catch (error) {
    // Another process was quicker.
    if (codeOf(error) !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
  }
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
