import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LeavingBytes } from '../core/contract/leaving';
import { sweepLeftovers } from '../core/files/leftovers';
import { writeWhole } from '../core/files/whole';

/** What a folder's name begins with; the system adds six signs (mkdtemp(3)). */
const PREFIX = 'attache-print-';

/**
 * Files on their way to a printer: in a folder that only this user can read, made when it is first needed and removed
 * with the program. While the program runs they stay, because the viewer that prints them may read them at any time.
 */
export interface PrintFolder {
  put(fileName: string, bytes: LeavingBytes): Promise<string>;
  remove(): void;
}

/**
 * Begins with what killed runs left. The previews of a brief need no such thing: they never leave the memory.
 * @param parent the system's folder for what is temporary
 */
export function printFolder(parent: string = tmpdir()): PrintFolder {
  sweepLeftovers(parent, PREFIX, Date.now());
  let folder: string | null = null;
  let count = 0;
  return {
    async put(fileName, bytes) {
      folder ??= mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
      count += 1;
      const path = join(folder, `${count} ${fileName}`);
      await writeWhole(path, bytes, { access: 'own' });
      return path;
    },
    remove() {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
      folder = null;
    },
  };
}
