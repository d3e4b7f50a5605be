import { renameSync } from 'node:fs';
import type { CheckFinding } from '../../contract/archive';
import type { Environment } from '../../contract/environment';
import { checkFile } from '../check-file';
import { connect } from '../connect';
import type { ArchiveKey } from '../key';
import { rebuildDerived } from '../rebuild';
import { isCorrupt } from '../sqlite-failure';
import { repairArchive } from './repair';

/**
 * Makes a copy of an archive sound where only what is derived is damaged in it, so that a damaged index never stops a backup.
 * For a copy that bears no name yet and that nobody has open.
 * @returns what its check still says: empty where it is sound now; where rows are damaged, the copy stays as it was
 */
export function rebuildCopy(
  path: string,
  options: { readonly key: ArchiveKey | null; readonly environment: Environment },
): readonly CheckFinding[] {
  const findings = checkFile(path, options);
  if (findings.length === 0 || findings.some(({ rebuildable }) => !rebuildable)) return findings;
  if (isRebuiltInPlace(path, options.key)) {
    const remaining = checkFile(path, options);
    if (remaining.length === 0) return remaining;
  }
  const rebuilt = `${path}-rebuilt`;
  const { remaining } = repairArchive({
    ...options,
    from: path,
    to: rebuilt,
    backup: null,
    reread: () => null,
  });
  renameSync(rebuilt, path);
  return remaining;
}

/** Quick, and enough where the pages of the indexes themselves can be read. */
function isRebuiltInPlace(path: string, key: ArchiveKey | null): boolean {
  const db = connect(path, { key });
  try {
    rebuildDerived(db);
    return true;
  } catch (error) {
    if (isCorrupt(error)) return false;
    throw error;
  } finally {
    db.close();
  }
}
