import { existsSync } from 'node:fs';
import { isAbsolute, join, normalize } from 'node:path';
import type { CallName, Request } from '../core/contract/calls';
import type { ArchiveInfo } from '../core/contract/archive';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { makeOwnFolder } from '../core/files/own';
import type { Shell } from '../shell/shell';
import type { CoreClient } from './core-client';
import type { RecentArchives } from './recent-archives';
import type { ShellHandlers } from './shell-handlers';

/** `con.attache` and the like cannot be made on Windows, and an archive may travel there. */
const FORBIDDEN = /[\p{Cc}/\\:*?"<>|]|^\.|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
const ENDING = '.attache';

export interface WindowArchivesOptions {
  readonly core: Pick<CoreClient, 'request'>;
  readonly shell: Pick<Shell, 'kind' | 'pickArchive'>;
  readonly recent: RecentArchives;
  readonly dataFolder: string;
  /** Hears that the open archive is about to be left, and is waited for. */
  readonly leaving?: () => Promise<void>;
}

/** The calls that make and open archives, and which paths a window may name. */
export interface WindowArchives {
  readonly handlers: Pick<
    ShellHandlers,
    'session' | 'pickArchive' | 'createArchive' | 'restoreBackup' | 'openSample'
  >;
  /** Refuses a call of the core that names a path the window has no business with. */
  guard(name: CallName, request: unknown): void;
  /** Hears which archive the core opened. */
  opened(info: ArchiveInfo): void;
  /** Path of the archive that was opened last; null before one. */
  lastOpened(): string | null;
}

export function createWindowArchives({
  core,
  shell,
  recent,
  dataFolder,
  leaving,
}: WindowArchivesOptions): WindowArchives {
  const folder = join(dataFolder, 'archives');
  const chosenToCreate = new Set<string>();
  let lastOpened: string | null = null;

  function opened({ path }: ArchiveInfo): void {
    lastOpened = path;
    recent.add(path);
  }

  async function open(
    path: string,
    mode: Request<'openArchive'>['mode'],
    passphrase?: string,
  ): Promise<ArchiveInfo> {
    makeOwnFolder(folder);
    await leaving?.();
    const info = await core.request('openArchive', { path, mode, passphrase });
    opened(info);
    return info;
  }

  /** Where an archive of this name goes; one that stands there is never touched. */
  function freePath(name: string): string {
    const path = join(folder, archiveFile(name));
    if (existsSync(path)) throw new Failure('conflict', messages.shell.archiveExists(name.trim()));
    return path;
  }

  const handlers: WindowArchives['handlers'] = {
    session: async () => ({
      archive: await core.request('archiveInfo', {}),
      recent: recent.list(),
      shell: shell.kind,
      folder,
    }),
    async pickArchive({ mode }) {
      makeOwnFolder(folder);
      const path = await shell.pickArchive(mode, folder);
      if (path === null) return null;
      const named = path.endsWith(ENDING) || mode === 'open' ? path : path + ENDING;
      if (mode === 'create') chosenToCreate.add(normalize(named));
      return named;
    },
    createArchive: async ({ name }) => open(freePath(name), 'create'),
    async restoreBackup({ path, name, passphrase }) {
      if (!isAbsolute(path)) throw new Failure('bad-request', messages.shell.notABackupPath);
      const to = freePath(name);
      makeOwnFolder(folder);
      await core.request('restoreArchive', { from: path, to, passphrase });
      return open(to, 'open', passphrase);
    },
    async openSample(_request, context) {
      const path = join(folder, archiveFile(messages.shell.sampleName));
      const opened = await open(path, existsSync(path) ? 'open' : 'create');
      // Empty also when filling it was interrupted the first time.
      if (opened.counts.articles > 0) return opened;
      await core.request('loadSample', {}, context);
      const info = await core.request('archiveInfo', {});
      if (info === null) throw new Error('the sample archive was closed while it was filled');
      return info;
    },
  };

  function guard(name: CallName, request: unknown): void {
    if (name !== 'openArchive' || typeof request !== 'object' || request === null) return;
    const path = 'path' in request && typeof request.path === 'string' ? request.path : '';
    const mode = 'mode' in request ? request.mode : null;
    if (!isAbsolute(path) || !path.endsWith(ENDING)) {
      throw new Failure('bad-request', messages.shell.notAnArchivePath);
    }
    if (mode === 'create' && !chosenToCreate.delete(normalize(path))) {
      throw new Failure('bad-request', messages.shell.createElsewhere);
    }
  }

  return { handlers, guard, opened, lastOpened: () => lastOpened };
}

/** The file name for an archive's name as the user typed it. */
function archiveFile(name: string): string {
  const trimmed = name.trim().normalize('NFC');
  if (trimmed === '') throw new Failure('bad-request', messages.shell.archiveNameEmpty);
  if (FORBIDDEN.test(trimmed)) throw new Failure('bad-request', messages.shell.archiveNameForbidden);
  return trimmed.endsWith(ENDING) ? trimmed : trimmed + ENDING;
}
