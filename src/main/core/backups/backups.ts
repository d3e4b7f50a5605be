import { createHash } from 'node:crypto';
import { createReadStream, existsSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Archive } from '../archive/archive';
import { backUpArchive } from '../archive/backup';
import type { ArchiveKey } from '../archive/key';
import { lookAtCopy, type Copy } from '../archive/look';
import type { Backup, BackupReason, BackupState } from '../contract/backups';
import type { CallContext } from '../contract/calls';
import type { Environment } from '../contract/environment';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { explainFileError } from '../files/file-failure';
import { makeOwnFolder } from '../files/own';
import { beginFile } from '../files/unfinished';
import { isJudged, keepVerdict, readCatalogue } from './catalogue';
import { backupFileName } from './file-name';
import { listBackups, type ListedBackup } from './list';
import { findPlace, keepSettings, type BackupPlace, type BackupSettings } from './place';
import { isDue, newestVerified, thinnedOut } from './schedule';

/** How many times an archive's bytes its backups may take unless the user says otherwise. */
const TIMES = 3;

export type Backups = ReturnType<typeof backupsOf>;

/**
 * The backups of an open archive: which there are, and making, checking and thinning them.
 * @param root folder of all backups, in the data folder
 */
export function backupsOf(archive: Archive, environment: Environment, root: string) {
  if (archive.path === ':memory:') throw new Failure('not-found', messages.backups.inMemory);
  const name = basename(archive.path).replace(/\.attache$/u, '');
  const uid = archive.uid();

  const place = (): BackupPlace => findPlace(root, { name, path: archive.path, uid });
  /** Those in the default folder stay in sight after another was chosen. */
  const listed = ({ home, folder }: BackupPlace): readonly ListedBackup[] => listBackups([home, folder]);
  const limitOf = ({ settings }: BackupPlace): number => settings.limit ?? TIMES * archive.size();
  const isUnchanged = (known: readonly ListedBackup[]): boolean =>
    newestVerified(known)?.verdict?.mark === archive.mark();

  function state(): BackupState {
    const here = place();
    const known = listed(here);
    return {
      folder: here.folder,
      folderIsDefault: here.settings.folder === null,
      backups: known.map(toBackup).reverse(),
      limit: limitOf(here),
      limitIsDefault: here.settings.limit === null,
      failing: here.settings.failing,
      changedSince: !isUnchanged(known),
    };
  }

  async function write(reason: BackupReason, here: BackupPlace, context: CallContext): Promise<Backup> {
    const at = environment.now();
    const number = (listed(here).at(-1)?.number ?? 0) + 1;
    const fileName = backupFileName(name, { number, at, reason });
    const path = join(here.folder, fileName);
    makeRoom(here);
    const copy = await backUpArchive(archive, path, {
      environment,
      context,
      keepsDamaged: reason.startsWith('before-'),
    });
    try {
      await judge(path, copy, context.signal);
    } catch (error) {
      rmSync(path, { force: true }); // what nobody vouches for is not counted, and would take the room of what is
      throw error;
    }
    const made = listed(here).find((backup) => backup.path === path);
    if (made === undefined) throw new Error('a backup is gone that was made just now');
    return toBackup(made);
  }

  function thin(here: BackupPlace): void {
    for (const { path } of thinnedOut(listed(here), { now: environment.now(), limit: limitOf(here) })) {
      rmSync(path, { force: true });
    }
  }

  function noteOutcome(here: BackupPlace, failing: BackupSettings['failing']): void {
    keepSettings(here, { ...here.settings, failing });
  }

  function noteFailure(here: BackupPlace, error: unknown): void {
    const why = error instanceof Failure ? error.message : messages.backups.unexpected;
    try {
      noteOutcome(here, { since: here.settings.failing?.since ?? environment.now(), why });
    } catch (second) {
      environment.report(second); // the first error is told all the same
    }
  }

  return {
    state,

    /**
     * Makes a backup in the folder, opens it and checks it; only then it counts, and older ones are thinned. Why none could be
     * made is kept until one is.
     * @returns null where nothing changed since the newest verified one, or, for `by-itself`, where this hour has one
     */
    async make(reason: BackupReason, context: CallContext): Promise<Backup | null> {
      const here = place();
      const known = listed(here);
      if (reason !== 'by-hand' && isUnchanged(known)) return null;
      if (reason === 'by-itself' && !isDue(known, environment.now())) return null;
      try {
        const made = await write(reason, here, context);
        noteOutcome(here, null);
        thin(here);
        return made;
      } catch (error) {
        const isCancelled = error instanceof Failure && error.code === 'cancelled';
        if (!isCancelled) noteFailure(here, explainFileError(error, here.folder));
        throw error;
      }
    },

    /**
     * Opens a backup and checks it. One whose bytes changed while its date did not has gone bad on its disk, whatever its
     * check says: a letter of a note may be another.
     */
    async check(path: string, { signal }: CallContext, key: ArchiveKey | null): Promise<Backup> {
      const here = place();
      const backup = listed(here).find((one) => one.path === path);
      if (backup === undefined) throw new Failure('not-found', messages.backups.noBackup(path));
      const copy = lookAtCopy(path, { environment, key: backup.encrypted ? key : null });
      await judge(path, copy, signal);
      const judged = listed(here).find((one) => one.path === path);
      if (judged === undefined) throw new Failure('not-found', messages.backups.noBackup(path));
      return toBackup(judged);
    },

    /** Chooses where backups lie and what they may take; null goes back to the default, undefined stays. */
    set({ folder, limit }: { folder?: string | null | undefined; limit?: number | null | undefined }): void {
      const here = place();
      const settings = {
        ...here.settings,
        ...(folder === undefined ? {} : { folder }),
        ...(limit === undefined ? {} : { limit }),
      };
      if (folder !== undefined && folder !== null) requireRoomIn(folder, basename(here.home));
      keepSettings(here, settings);
    },
  };

  async function judge(path: string, { findings, mark }: Copy, signal: AbortSignal): Promise<void> {
    const [folder, fileName] = [dirname(path), basename(path)];
    const sha256 = await hashOf(path, signal);
    const file = statSync(path);
    const before = readCatalogue(folder)[fileName];
    const hasRotted = before !== undefined && isJudged(before, file) && before.sha256 !== sha256;
    // What is derived is made anew when the backup is restored.
    const whole = findings.every(({ rebuildable }) => rebuildable) && !hasRotted;
    keepVerdict(folder, fileName, { bytes: file.size, modified: file.mtimeMs, sha256, whole, mark });
  }
}

/** The default folder is made; one that the user chose was there when it was chosen, or its disk is not. */
function makeRoom({ folder, settings }: BackupPlace): void {
  if (settings.folder === null) makeOwnFolder(folder);
  else if (!existsSync(folder)) throw new Failure('not-found', messages.backups.folderGone(settings.folder));
}

/** Makes the archive's own folder in one that the user chose, and tries whether it can be written. */
function requireRoomIn(folder: string, name: string): void {
  if (!isAbsolute(folder)) throw new Failure('bad-request', messages.backups.notAPath);
  if (!existsSync(folder)) throw new Failure('not-found', messages.archive.missingFolder(folder));
  const own = join(folder, name);
  try {
    makeOwnFolder(own);
    beginFile(join(own, 'trial'), 'own').discard();
  } catch (error) {
    throw explainFileError(error, join(own, 'trial'));
  }
}

async function hashOf(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const portion of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    if (signal.aborted) throw new Failure('cancelled', messages.shell.cancelled);
    hash.update(portion as Buffer);
  }
  return hash.digest('hex');
}

const toBackup = ({ path, at, bytes, reason, state, encrypted }: ListedBackup): Backup => ({
  path,
  at,
  bytes,
  reason,
  state,
  encrypted,
});
