import type { LeavingBytes } from '../core/contract/leaving';
import { writeWholeSync } from '../core/files/whole';

/** Write a file under a name that the user gave, whole or not at all and never over another; the umask says who may read it. */
export function writeNew(path: string, bytes: LeavingBytes): void {
  writeWholeSync(path, bytes, { access: 'umask' });
}
