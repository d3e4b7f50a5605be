import type { Handlers } from '../contract/calls';
import type { Session } from './session';

export function backupHandlers(_session: Session) {
  const missing = (): never => {
    throw new Error('not built yet');
  };
  return {
    backupState: missing,
    backUp: missing,
    checkBackup: missing,
    setBackups: missing,
    previewRestore: missing,
  } satisfies Partial<Handlers>;
}
