import { extname, join } from 'node:path';
import type { LeavingBytes } from '../core/contract/leaving';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { writeWhole } from '../core/files/whole';

const MOST_COPIES = 1_000;

/**
 * Write a file into a folder, whole or not at all; when its name is taken, as “name (2).pdf” and so on. The umask says who
 * may read it.
 * @returns the path
 */
export async function saveBeside(folder: string, fileName: string, bytes: LeavingBytes): Promise<string> {
  const ending = extname(fileName);
  const stem = fileName.slice(0, fileName.length - ending.length);
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const path = join(folder, copy === 1 ? fileName : `${stem} (${copy})${ending}`);
    try {
      await writeWhole(path, bytes, { access: 'umask' });
      return path;
    } catch (error) {
      if (!(error instanceof Failure && error.code === 'conflict')) throw error;
    }
  }
  throw new Failure('conflict', messages.files.exists(join(folder, fileName)));
}
