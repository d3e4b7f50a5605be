import { join } from 'node:path';
import { backupsOf, type Backups } from '../backups/backups';
import type { Handlers } from '../contract/calls';
import { en } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import type { Session } from './session';

export function backupHandlers(session: Session) {
  const backups = (): Backups => {
    const archive = session.current();
    if (session.dataFolder === null) throw new Failure('not-found', en.backups.noDataFolder);
    return backupsOf(archive, session.environment, join(session.dataFolder, 'backups'));
  };
  const missing = (): never => {
    throw new Error('not built yet');
  };
  return {
    backupState: () => backups().state(),
    backUp: ({ reason }, context) => backups().make(reason, context),
    checkBackup: ({ path }, context) => backups().check(path, context, session.current().key),
    setBackups(request) {
      const { set, state } = backups();
      set(request);
      return state();
    },
    previewRestore: missing,
  } satisfies Partial<Handlers>;
}
