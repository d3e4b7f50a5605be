import { statSync } from 'node:fs';
import { forgetKey, isOpenedBy, keyFor, type ArchiveKey } from '../archive/key';
import { readBackup, restoreOver } from '../archive/restore';
import type { Backups } from '../backups/backups';
import { compareArchives } from '../backups/preview';
import type { HandlersOf } from '../contract/calls';
import type { backupCalls } from '../contract/calls/backups';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { openBackups } from '../session/open-backups';
import type { Session } from '../session/session';

export function backupHandlers(session: Session) {
  const backups = (): Backups => {
    const open = openBackups(session);
    if (open === null) throw new Failure('not-found', messages.backups.noDataFolder);
    return open;
  };
  /** What opens a backup: the passphrase that is given for it, else what opens the archive, if that is what it was made with. */
  async function keyOf(path: string, passphrase: string | undefined): Promise<ArchiveKey | null> {
    if (passphrase !== undefined) return keyFor(path, passphrase);
    const own = session.current().key;
    return own !== null && isOpenedBy(path, own) ? Uint8Array.from(own) : null;
  }

  return {
    backupState: () => backups().state(),
    backUp: ({ reason }, context) => backups().make(reason, context),
    async checkBackup({ path }, context) {
      const key = await keyOf(path, undefined);
      try {
        return await backups().check(path, context, key);
      } finally {
        forgetKey(key);
      }
    },
    setBackups(request) {
      const here = backups();
      here.set(request);
      return here.state();
    },
    async previewRestore({ path, passphrase }, context) {
      const { environment } = session;
      const archive = session.current();
      const key = await keyOf(path, passphrase);
      try {
        const preview = await readBackup(path, archive.path, { environment, context, key }, (backup) => ({
          lastStepAt: backup.journal.next().undo?.at ?? null,
          ...compareArchives(archive, backup),
        }));
        const { lastStepAt, ...compared } = preview;
        return { backup: { path, bytes: statSync(path).size, lastStepAt }, ...compared };
      } finally {
        forgetKey(key);
      }
    },
    async restoreInPlace({ from, keepsOld, passphrase }, context) {
      const { environment } = session;
      const archive = session.writable();
      const key = await keyOf(from, passphrase);
      try {
        const within = (swap: () => void): void => session.changeFile(key, swap);
        await restoreOver(from, archive, { environment, context, key, keepsOld, within });
        return session.current().info();
      } finally {
        forgetKey(key);
      }
    },
  } satisfies HandlersOf<typeof backupCalls>;
}
