import { backUpArchive, restoreArchive, restoreOver } from '../archive/backup';
import { isNamed } from '../contract/analysts';
import type { Handlers } from '../contract/calls';
import { en } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import type { Session } from './session';

export function archiveHandlers(session: Session) {
  return {
    openArchive: ({ path, mode }) => session.open(path, mode).info(),
    closeArchive() {
      session.close();
      return null;
    },
    archiveInfo: () => session.peek()?.info() ?? null,
    checkArchive: () => session.current().check(),
    async backupArchive({ path }, context) {
      const { environment } = session;
      const { bytes } = await backUpArchive(session.current(), path, { environment, context });
      return { path, bytes };
    },
    restoreArchive({ from, to, over }, context) {
      const { environment } = session;
      if (over === undefined) return restoreArchive(from, to, { environment, context });
      return restoreOver(from, to, over.aside, { environment, context });
    },
    undo: () => session.writable().journal.undo(),
    redo: () => session.writable().journal.redo(),
    renameAnalyst({ name }) {
      const { journal, analysts, analyst } = session.writable();
      if (!isNamed(name)) throw new Failure('bad-request', en.archive.notAName);
      journal.inStep('edit-analyst', name, () => analysts.rename(analyst().id, name));
      return analyst();
    },
  } satisfies Partial<Handlers>;
}
