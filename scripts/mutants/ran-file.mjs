import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Where a probing run keeps what a file of tests ran; both are absolute paths. */
export const ranFile = (folder, test) =>
  join(folder, `${createHash('sha256').update(test.replaceAll('\\', '/')).digest('hex')}.json`);
