import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listBackups } from './list';
import { readSettings } from './place';
import { newestVerified } from './schedule';

/**
 * The newest verified backup of an archive that may be too damaged to tell its uid: it is known by its path alone, which
 * stands in the settings of its backups. Null where there is none.
 * @param root folder of all backups
 * @param archive path
 */
export function newestVerifiedOf(root: string, archive: string): string | null {
  if (!existsSync(root)) return null;
  const folders = readdirSync(root).flatMap((name) => {
    const home = join(root, name);
    const settings = readSettings(home);
    if (settings?.archive !== archive) return [];
    return settings.folder === null ? [home] : [home, join(settings.folder, basename(home))];
  });
  return newestVerified(listBackups(folders))?.path ?? null;
}
