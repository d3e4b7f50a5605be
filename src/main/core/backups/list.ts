import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup } from '../contract/backups';
import { isJudged, readCatalogue, type Verdict } from './catalogue';
import { readBackupFileName, type NamedBackup } from './file-name';
import { foldersFor } from './place';
import { newestVerified } from './schedule';

/** A backup in a folder, with the verdict on it if it is still the file that was judged. */
export interface ListedBackup extends Backup, NamedBackup {
  readonly fileName: string;
  readonly folder: string;
  readonly verdict: Verdict | null;
}

/** What a plain database begins with (sqlite.org/fileformat2.html#magic_header_string). */
const MAGIC = 'SQLite format 3\0';

/** The backups of some folders in the order in which they were made. A folder that cannot be reached has none. */
export function listBackups(folders: readonly string[]): readonly ListedBackup[] {
  return [...new Set(folders)]
    .flatMap(backupsIn)
    .sort((a, b) => a.number - b.number || (a.at < b.at ? -1 : 1));
}

function backupsIn(folder: string): readonly ListedBackup[] {
  const catalogue = readCatalogue(folder);
  return namesIn(folder).flatMap((fileName): ListedBackup[] => {
    const named = readBackupFileName(fileName);
    const path = join(folder, fileName);
    const file = statSync(path, { throwIfNoEntry: false });
    if (named === null || file?.isFile() !== true) return [];
    const kept = catalogue[fileName];
    const verdict = kept !== undefined && isJudged(kept, file) ? kept : null;
    const state = verdict === null ? 'unverified' : verdict.whole ? 'verified' : 'damaged';
    return [
      { ...named, path, folder, fileName, bytes: file.size, state, verdict, encrypted: isEncrypted(path) },
    ];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isEncrypted(path: string): boolean {
  const head = Buffer.alloc(MAGIC.length);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, head, 0, head.length, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    return false; // what cannot be read is told when it is checked
  }
  return head.toString('latin1') !== MAGIC;
}

/** The verified backup that was made last of the archive at a path, which need not be open, nor readable; null for none. */
export function newestBackupFor(root: string, path: string): string | null {
  return newestVerified(listBackups(foldersFor(root, path)))?.path ?? null;
}
