import { existsSync, renameSync, rmSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { messages } from '../core/contract/messages/catalogue';
import type { ArchiveInfo } from '../core/contract/archive';
import type { IsoInstant } from '../core/contract/ids';
import { Failure } from '../core/failure';
import { nameExclusively } from '../core/files/unfinished';
import type { CoreClient } from './core-client';
import type { ShellHandlers } from './shell-handlers';
import type { WindowArchives } from './window-archives';

export interface RepairHereOptions {
  readonly core: Pick<CoreClient, 'request'>;
  readonly now: () => IsoInstant;
}

/** Repairing the archive of the window, or one that would not open, and going on in the repaired one under its name. */
export function createRepairHere(
  { core, now }: RepairHereOptions,
  archives: Pick<WindowArchives, 'lastOpened' | 'opened'>,
): Pick<ShellHandlers, 'repairHere'> {
  /** Whether the core has this archive open; one that is damaged may be so badly that it cannot be asked. */
  async function isOpen(path: string): Promise<boolean> {
    try {
      return (await core.request('archiveInfo', {}))?.path === path;
    } catch (error) {
      if (error instanceof Failure && error.code === 'damaged') return archives.lastOpened() === path;
      throw error;
    }
  }

  /** Puts the repaired file in the place of the damaged one, which is kept beside it. */
  async function replace(
    path: string,
    repaired: string,
    passphrase: string | undefined,
  ): Promise<ArchiveInfo> {
    if (await isOpen(path)) {
      return core.request('restoreInPlace', { from: repaired, keepsOld: true, passphrase });
    }
    // It would not open: nobody holds it, and it is moved by its name.
    await core.request('closeArchive', {});
    moveAside(path, besides(path, 'damaged', now()));
    takeName(repaired, path);
    return core.request('openArchive', { path, mode: 'open', passphrase });
  }

  return {
    async repairHere({ path, passphrase }, context) {
      if (!isAbsolute(path)) throw new Failure('bad-request', messages.shell.notAnArchivePath);
      const repaired = besides(path, 'repaired', now());
      const report = await core.request('repairArchive', { from: path, to: repaired, passphrase }, context);
      try {
        const archive = await replace(path, repaired, passphrase);
        archives.opened(archive);
        return { report: { ...report, path }, archive };
      } finally {
        rmSync(repaired, { force: true });
      }
    },
  };
}

/** A free name beside an archive, which says what the file is and when it came to be. */
function besides(path: string, what: string, at: IsoInstant): string {
  // A colon may not stand in a file's name on Windows.
  const stem = `${path.replace(/\.attache$/u, '')}.${what}-${at.replaceAll(':', '-')}`;
  let free = `${stem}.attache`;
  for (let number = 2; existsSync(free); number++) free = `${stem}-${number}.attache`;
  return free;
}

/** With the log that belongs to it, which would else be read into whatever takes the name. */
function moveAside(path: string, aside: string): void {
  for (const ending of ['-wal', '-shm', '']) {
    if (existsSync(path + ending)) renameSync(path + ending, aside + ending);
  }
}

/** Never over another file. */
function takeName(from: string, to: string): void {
  nameExclusively(from, to);
  rmSync(from, { force: true });
}
