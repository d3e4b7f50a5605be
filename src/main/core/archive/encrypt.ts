import { closeSync, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { Environment } from '../contract/environment';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { explainFileError } from '../files/file-failure';
import { beginFile } from '../files/unfinished';
import type { Archive } from './archive';
import { requireSound } from './backup';
import { connect } from './connect';
import { rawKey, type ArchiveKey } from './key';
import { sqliteCode } from './sqlite-failure';

/**
 * Puts the archive under another key, or under none. It is written anew into a file beside it, opened with the new key and
 * looked through, and only then takes the place of the old one, by one renaming: a kill leaves one whole archive, under the
 * old key or the new. (`PRAGMA rekey` would do it in place, and only outside the write-ahead log.)
 * Afterwards the archive is closed.
 * @throws Failure 'in-use' where somebody else has it open, even to read; 'disk-full'; 'damaged' where the copy is not whole:
 *   then the old file stands as it stood
 */
export function reencryptArchive(archive: Archive, key: ArchiveKey | null, environment: Environment): void {
  const { path } = archive;
  const wasPlain = archive.key === null;
  try {
    const unfinished = beginFile(path, 'own');
    try {
      copyUnder(path, archive.key, unfinished.path, key);
      requireSound(unfinished.path, environment, messages.encryption.copyDiffers(path), key);
      archive.closeFor(() => {
        const old = wasPlain ? openSync(path, 'r+') : null;
        try {
          unfinished.replace();
          if (old !== null) wipe(old);
        } finally {
          if (old !== null) closeSync(old);
        }
      });
    } finally {
      unfinished.discard();
    }
  } catch (error) {
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY') === true) {
      throw new Failure('in-use', messages.encryption.openElsewhere(path), { cause: error });
    }
    throw explainFileError(error, path);
  }
}

/**
 * `VACUUM INTO` encrypts as its connection's own file is encrypted. So the copy is made by a connection to an empty file
 * under the new key, beside the copy, to which the archive is attached under its own.
 */
function copyUnder(from: string, key: ArchiveKey | null, to: string, newKey: ArchiveKey | null): void {
  const db = connect(newKey === null ? ':memory:' : `${to}-key`, { create: true, key: newKey });
  const raw = key === null ? Buffer.alloc(0) : rawKey(key);
  try {
    db.pragma('user_version = 1'); // the salt is settled with the first page
    db.prepare('ATTACH ? AS source KEY ?').run(from, raw);
    db.prepare('VACUUM source INTO ?').run(to);
  } finally {
    raw.fill(0);
    db.close();
  }
}

const PORTION = 1024 * 1024; // bytes

/**
 * Overwrites a file that has lost its name with zeros, so that an ordinary disk no longer gives back what was plain. Flash
 * memory, snapshots and journals of file systems may keep older states all the same. Where it has another name still (a hard
 * link), it is somebody's copy and stays.
 */
function wipe(file: number): void {
  const { nlink, size } = fstatSync(file);
  if (nlink > 0) return;
  const zeros = Buffer.alloc(PORTION);
  for (let at = 0; at < size; at += PORTION) writeSync(file, zeros, 0, Math.min(PORTION, size - at), at);
  fsyncSync(file);
}
