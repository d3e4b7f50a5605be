import { join } from 'node:path';
import type { Environment } from '../../contract/environment';
import { withScratchFolder } from '../../files/scratch';
import type { Archive } from '../archive';
import { checkFile } from '../check-file';
import { makeOneFile } from '../copy';
import type { ArchiveKey } from '../key';
import { openImage } from '../open';
import { copyWithLog, readIntoMemory } from '../read-into-memory';
import { rebuildCopy } from './rebuild-copy';

/**
 * Opens an archive of which only what is derived is damaged, so that a damaged index never stops reading: in memory, from a
 * copy in which that was made anew. The file is left as it is, and what is damaged in it is what `check` says.
 * @returns null where nothing is damaged, and where rows are
 */
export function openRebuilt(
  path: string,
  { key, environment }: { readonly key: ArchiveKey | null; readonly environment: Environment },
): Archive | null {
  const damage = checkFile(path, { key, environment });
  if (damage.length === 0 || damage.some(({ rebuildable }) => !rebuildable)) return null;
  return withScratchFolder((folder) => {
    const copy = join(folder, 'copy');
    copyWithLog(path, copy);
    makeOneFile(copy, { key });
    if (rebuildCopy(copy, { key, environment }).length > 0) return null;
    return openImage(readIntoMemory(copy, key), path, { key, environment, damage });
  });
}
