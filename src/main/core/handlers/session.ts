import type { Environment } from '../contract/environment';
import { en } from '../contract/messages/catalogue';
import type { Archive } from '../archive/archive';
import { openArchive, type OpenOptions } from '../archive/open';
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
    if (archive === null) throw new Failure('no-archive', en.archive.none);
    return archive;
  };
  return {
    environment,
    resources,
    dataFolder,
    peek: (): Archive | null => archive,
    /** The archive to read from. */
    current,
    /** The archive to write to. */
    writable(): Archive {
      const open = current();
      if (open.readOnly) throw new Failure('read-only', en.archive.readOnly);
      return open;
    },
    /** Closes what was open first: it may be the same file. `key` stays the caller's. */
    open(path: string, mode: OpenOptions['mode'], key: ArchiveKey | null = null): Archive {
      this.close();
      archive = openArchive(path, { mode, environment, lock, key, themes: DEFAULT_THEMES });
      if (lock && !archive.readOnly) keepPromises(archive);
      return archive;
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

/** What was promised of an archive's past: it ends where the user wants, and what was being forgotten is. */
function keepPromises(archive: Archive): void {
  archive.endHistory();
  if (archive.forgetting.isUnscrubbed()) for (const _step of archive.forgetting.scrub());
}

/** What a store gave, or the failure that says it is not there. */
export function found<Thing>(thing: Thing | null, missing: string): Thing {
  if (thing === null) throw new Failure('not-found', missing);
  return thing;
}
