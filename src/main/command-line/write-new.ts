import { existsSync, writeFileSync } from 'node:fs';
import type { LeavingBytes } from '../core/contract/leaving';
import { en } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';

/** Refuse early, before the work is done for nothing. */
export function requireFree(path: string): void {
  if (existsSync(path)) throw new Failure('conflict', en.cli.fileExists(path));
}

/** Write a file that is not there yet; nothing is ever overwritten. */
export function writeNew(path: string, bytes: LeavingBytes): void {
  try {
    writeFileSync(path, bytes, { flag: 'wx' });
  } catch (error) {
    requireFree(path);
    throw new Failure('bad-file', en.cli.cannotWrite(path), { cause: error });
  }
}
