import { writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { LeavingBytes } from '../core/contract/leaving';
import { en } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';

const MOST_COPIES = 1_000;

/** Write a file into a folder; when its name is taken, as “name (2).pdf” and so on. Returns the path. */
export async function saveBeside(folder: string, fileName: string, bytes: LeavingBytes): Promise<string> {
  const ending = extname(fileName);
  const stem = fileName.slice(0, fileName.length - ending.length);
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const path = join(folder, copy === 1 ? fileName : `${stem} (${copy})${ending}`);
    try {
      // `wx` fails when the file exists: no gap between looking and writing.
      await writeFile(path, bytes, { flag: 'wx' });
      return path;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
        throw new Failure('bad-file', en.shell.saveFailed(folder), { cause: error });
      }
    }
  }
  throw new Failure('conflict', en.shell.saveFailed(folder));
}
