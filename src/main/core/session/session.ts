import type { Environment } from '../contract/environment';
import { messages } from '../contract/messages/catalogue';
import type { Archive } from '../archive/archive';
import { openArchive, type OpenOptions } from '../archive/open';
import { openRebuilt } from '../archive/repair/open-rebuilt';
import { explainSqliteError, isDamage, isFull } from '../archive/sqlite-failure';
import { forgetKey, type ArchiveKey } from '../archive/key';
import { Failure } from '../failure';
import { DEFAULT_THEMES } from '../themes/default-themes';

export type Session = ReturnType<typeof createSession>;

/** The one archive that is open, or none. */
export function createSession({
  environment,
  resources,
  dataFolder = null,
  lock,
}: {
  environment: Environment;
  /** Folder of fonts, colour profile and sample articles. */
  resources: string;
  /** Folder of what this machine keeps for the user; backups lie in it unless another folder is chosen. */
  dataFolder?: string | null;
  /** Whether to take the writer's lock; see `openArchive`. */
  lock: boolean;
}) {
  let archive: Archive | null = null;
  const current = (): Archive => {
    if (archive === null) throw new Failure('no-archive', messages.archive.none);
    return archive;
  };
  return {
    environment,
    resources,
    dataFolder,
    archiveOrNull: (): Archive | null => archive,
    /** The archive to read from. */
    current,
    /** The archive to write to. */
    writable(): Archive {
      const open = current();
      if (open.readOnly) throw new Failure('read-only', messages.archive.readOnly);
      return open;
    },
    /** Closes what was open first: it may be the same file. `key` stays the caller's. */
    open(path: string, mode: OpenOptions['mode'], key: ArchiveKey | null = null): Archive {
      this.close();
      archive =
        mode === 'read-only'
          ? openToRead(path, { environment, key })
          : openToWrite(path, { mode, environment, lock, key, themes: DEFAULT_THEMES });
      return archive;
    },
    /**
     * Goes on reading an archive in which only indexes are damaged, without them.
     * @returns whether what failed for its damage may be tried again
     */
    readPastDamage(): boolean {
      if (archive === null || !archive.readOnly || archive.isInMemory) return false;
      const rebuilt = openRebuilt(archive.path, { environment, key: archive.key });
      if (rebuilt === null) return false;
      this.close();
      archive = rebuilt;
      return true;
    },
    /**
     * Lets `change` close the open archive and put another file in its place, and opens that with `key`. Where it fails after
     * the closing, what stands there is opened again as it was.
     */
    changeFile(key: ArchiveKey | null, change: () => void): void {
      const { path, key: own } = current();
      const former = own === null ? null : Uint8Array.from(own);
      try {
        change();
        archive = null;
        this.open(path, 'open', key);
      } catch (error) {
        if (archive?.isOpen() === false) {
          archive = null;
          this.open(path, 'open', former);
        }
        throw error;
      } finally {
        forgetKey(former);
      }
    },
    close(): void {
      archive?.close();
      archive = null;
    },
  };
}

/** An archive in which something is damaged that opening it already meets is read past it, where that can be done. */
function openToRead(path: string, options: Pick<OpenOptions, 'environment' | 'key'>): Archive {
  try {
    return closingUnless(openArchive(path, { mode: 'read-only', ...options }), (archive) => archive.info());
  } catch (error) {
    if (!isDamage(error, path)) throw error;
    const { environment, key = null } = options;
    const rebuilt = openRebuilt(path, { environment, key });
    if (rebuilt === null) throw error;
    return rebuilt;
  }
}

const openToWrite = (path: string, options: OpenOptions): Archive =>
  closingUnless(openArchive(path, options), (archive) => {
    if (options.lock === true && !archive.readOnly) keepPromises(archive);
  });

/** The archive, after `begin`; closed where that fails, so that nobody else is kept from it. */
function closingUnless(archive: Archive, begin: (archive: Archive) => void): Archive {
  try {
    begin(archive);
    return archive;
  } catch (error) {
    archive.close();
    throw explainSqliteError(error, archive.path);
  }
}

/** What was promised of an archive's past: it ends where the user wants, and what was being forgotten is; once there is room for it. */
function keepPromises(archive: Archive): void {
  try {
    archive.endHistory();
    if (archive.forgetting.isUnscrubbed()) for (const _step of archive.forgetting.scrub());
  } catch (error) {
    if (!isFull(error, archive.path)) throw error;
  }
}

/** What a store gave, or the failure that says it is not there. */
export function found<Thing>(thing: Thing | null, missing: string): Thing {
  if (thing === null) throw new Failure('not-found', missing);
  return thing;
}
