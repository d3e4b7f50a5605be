import { createWindowArchives, type WindowArchives, type WindowArchivesOptions } from './window-archives';
import { createWindowFiles, type WindowFilesOptions } from './window-files';
import type { Locking } from './locking';
import { createRepairHere, type RepairHereOptions } from './repair-here';
import { createRestoreHere, type RestoreHereOptions } from './restore-here';
import type { ShellHandlers } from './shell-handlers';

/** The calls that only a shell can answer, and the rules for paths that a window may name. */
export interface WindowCalls extends Pick<WindowArchives, 'guard' | 'opened'> {
  readonly handlers: ShellHandlers;
}

export function createWindowCalls(
  options: WindowArchivesOptions &
    WindowFilesOptions &
    RepairHereOptions &
    RestoreHereOptions & { readonly locking: Locking['handlers'] },
): WindowCalls {
  const archives = createWindowArchives(options);
  return {
    ...archives,
    handlers: {
      ...archives.handlers,
      ...createWindowFiles(options),
      ...createRepairHere(options, archives),
      ...createRestoreHere(options),
      ...options.locking,
    },
  };
}
