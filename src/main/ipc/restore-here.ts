import { isAbsolute } from 'node:path';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import type { Shell } from '../shell/shell';
import type { CoreClient } from './core-client';
import type { ShellHandlers } from './shell-handlers';
import { BACKGROUND } from './background-context';

export interface RestoreHereOptions {
  readonly core: Pick<CoreClient, 'request'>;
  readonly shell: Pick<Shell, 'pickFolder'>;
}

/** Restoring in the place of the open archive, and choosing where backups go. */
export function createRestoreHere({
  core,
  shell,
}: RestoreHereOptions): Pick<ShellHandlers, 'restoreHere' | 'pickFolder'> {
  /** @returns false where the present state is too damaged to be copied: its file is then kept as it is */
  async function backUpPresent(): Promise<boolean> {
    try {
      // Not called off with the restoring: what is begun here is wanted whatever happens next.
      await core.request('backUp', { reason: 'before-restoring' }, BACKGROUND);
      return true;
    } catch (error) {
      if (error instanceof Failure && error.code === 'damaged') return false;
      throw error;
    }
  }

  return {
    async restoreHere({ path, passphrase }, context) {
      if (!isAbsolute(path)) throw new Failure('bad-request', messages.shell.notABackupPath);
      const isBackedUp = await backUpPresent();
      return core.request('restoreInPlace', { from: path, passphrase, keepsOld: !isBackedUp }, context);
    },
    pickFolder: () => shell.pickFolder(),
  };
}
