import { backUpArchive } from '../archive/backup';
import { forgetKey, keyFor } from '../archive/key';
import { restoreArchive } from '../archive/restore';
import { explainSqliteError } from '../archive/sqlite-failure';
import type { HandlersOf } from '../contract/calls';
import type { archiveCalls } from '../contract/calls/archive';
import type { Session } from '../session/session';

export function archiveHandlers(session: Session) {
  return {
    async openArchive({ path, mode, passphrase, key: derived }) {
      const key = derived ?? (passphrase === undefined ? null : await keyFor(path, passphrase));
      try {
        return session.open(path, mode, key).info();
      } catch (error) {
        session.close(); // what cannot be told of is not open, and keeps nobody else from it
        throw explainSqliteError(error, path);
      } finally {
        forgetKey(key);
      }
    },
    closeArchive() {
      session.close();
      return null;
    },
    overview({ themes }) {
      const archive = session.archiveOrNull();
      return { archive: archive?.info() ?? null, themes: themes ? (archive?.themes.list() ?? []) : null };
    },
    archiveInfo: () => session.archiveOrNull()?.info() ?? null,
    checkArchive: () => session.current().check(),
    async backupArchive({ path }, context) {
      const { environment } = session;
      const { bytes } = await backUpArchive(session.current(), path, { environment, context });
      return { path, bytes };
    },
    async restoreArchive({ from, to, passphrase }, context) {
      const { environment } = session;
      const key = passphrase === undefined ? null : await keyFor(from, passphrase);
      try {
        return await restoreArchive(from, to, { environment, context, key });
      } finally {
        forgetKey(key);
      }
    },
  } satisfies HandlersOf<typeof archiveCalls>;
}
