import { join } from 'node:path';
import { forgetKey, isOpenedBy, keyFor, type ArchiveKey } from '../archive/key';
import { repairArchive } from '../archive/repair/repair';
import type { ReadDocument } from '../archive/repair/complete';
import { newestBackupFor } from '../backups/list';
import type { HandlersOf } from '../contract/calls';
import type { repairCalls } from '../contract/calls/repair';
import { Failure } from '../failure';
import { ingest } from '../ingest/ingest';
import { BACKUPS } from '../session/open-backups';
import type { Session } from '../session/session';

export function repairHandlers(session: Session) {
  /** The passphrase that is given, else what opens the archive that is open, where that is this one. */
  async function keyOf(path: string, passphrase: string | undefined): Promise<ArchiveKey | null> {
    if (passphrase !== undefined) return keyFor(path, passphrase);
    const own = session.archiveOrNull()?.key ?? null;
    return own !== null && isOpenedBy(path, own) ? Uint8Array.from(own) : null;
  }
  return {
    async repairArchive({ from, to, backup, passphrase }) {
      const key = await keyOf(from, passphrase);
      try {
        const { environment, dataFolder } = session;
        const kept = dataFolder === null ? null : newestBackupFor(join(dataFolder, BACKUPS), from);
        return repairArchive({
          from,
          to,
          backup: backup === undefined ? kept : backup,
          key,
          environment,
          reread,
        });
      } finally {
        forgetKey(key);
      }
    },
  } satisfies HandlersOf<typeof repairCalls>;
}

/** Reads the file of an article as an import does; one that it refuses by now gives nothing. */
function reread(file: { fileName: string | null; bytes: Uint8Array }): ReadDocument | null {
  try {
    const { text, headings } = ingest(file);
    return { text: text.toWellFormed(), headings };
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
