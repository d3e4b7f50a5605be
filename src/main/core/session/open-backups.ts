import { join } from 'node:path';
import { backupsOf, type Backups } from '../backups/backups';
import type { Session } from './session';

/** Folder of all backups, in the data folder. */
export const BACKUPS = 'backups';

/**
 * The backups of the open archive; null where there is no data folder for them.
 * @throws Failure of an archive in memory, which has none
 */
export function openBackups(session: Session): Backups | null {
  const archive = session.current();
  const { dataFolder, environment } = session;
  if (dataFolder === null) return null;
  return backupsOf(archive, environment, join(dataFolder, BACKUPS));
}
