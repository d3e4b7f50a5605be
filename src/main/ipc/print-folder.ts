import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LeavingBytes } from '../core/contract/leaving';

/**
 * Files on their way to a printer: in a folder that only this user can read, made when it is first needed and removed
 * with the program. While the program runs they stay, because the viewer that prints them may read them at any time.
 */
export interface PrintFolder {
  put(fileName: string, bytes: LeavingBytes): Promise<string>;
  remove(): void;
}

export function printFolder(): PrintFolder {
  let folder: string | null = null;
  let count = 0;
  return {
    async put(fileName, bytes) {
      folder ??= mkdtempSync(join(tmpdir(), 'attache-print-'));
      count += 1;
      const path = join(folder, `${count} ${fileName}`);
      await writeFile(path, bytes, { mode: 0o600 });
      return path;
    },
    remove() {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
      folder = null;
    },
  };
}
