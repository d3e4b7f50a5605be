import { copyFileSync, constants, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Environment } from '../contract/environment';
import { en } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import type { Archive } from './archive';
import type { ArchiveKey } from './key';
import { openArchive } from './open';
import { explainSqliteError } from './sqlite-failure';

/**
 * Writes a copy of the archive as it stands, then opens and checks it. An existing file is never overwritten, and what
 * does not pass its check never bears the name asked for.
 */
export function backUpArchive(
  archive: Archive,
  path: string,
  environment: Environment,
): { path: string; bytes: number } {
  requireFree(path);
  const unfinished = `${path}-new`;
  rmSync(unfinished, { force: true });
  try {
    archive.copyTo(unfinished);
    requireSound(unfinished, environment, en.archive.backupDiffers(path), archive.key);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw explainSqliteError(error, path);
  }
  return { path, bytes: statSync(path).size };
}

/** Puts a backup back under a new name, after checking it. An existing archive is never overwritten. */
export function restoreArchive(
  from: string,
  to: string,
  environment: Environment,
  key: ArchiveKey | null = null,
): { path: string; bytes: number } {
  requireFree(to);
  requireSound(from, environment, en.archive.backupDamaged(from), key);
  copyFileSync(from, to, constants.COPYFILE_EXCL);
  return { path: to, bytes: statSync(to).size };
}

function requireFree(path: string): void {
  if (!existsSync(dirname(path))) throw new Failure('not-found', en.archive.missingFolder(dirname(path)));
  if (existsSync(path)) throw new Failure('conflict', en.archive.alreadyExists(path));
}

/** @throws Failure 'damaged' where an archive does not keep all that it promises, with `otherwise` and what is wrong */
export function requireSound(
  path: string,
  environment: Environment,
  otherwise: string,
  key: ArchiveKey | null,
): void {
  const copy = openArchive(path, { mode: 'read-only', environment, key });
  try {
    const [finding] = copy.check();
    if (finding !== undefined) {
      throw new Failure('damaged', `${otherwise} ${finding.detail}`);
    }
  } finally {
    copy.close();
  }
}
