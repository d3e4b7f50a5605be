import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openBackups } from '../session/open-backups';
import type { Session } from '../session/session';

/** The copies of the open archive that this program has made. */
export interface Copies {
  /** Their paths. */
  list(): Promise<readonly string[]>;
  /** Deletes some of them, with what stands beside them. */
  remove(paths: readonly string[]): Promise<void>;
  /** Makes one of the archive as it is now, so that there is one again. */
  renew(): Promise<void>;
}

/** What the archive was before a migration, beside it, and its backups. One in memory has neither. */
export function archiveCopies(session: Session): Copies {
  const isFile = (): boolean => session.current().path !== ':memory:';
  return {
    list() {
      if (!isFile()) return Promise.resolve([]);
      const backups = openBackups(session)?.state().backups ?? [];
      return Promise.resolve([...copiesBeside(session.current().path), ...backups.map(({ path }) => path)]);
    },
    remove(paths) {
      for (const path of paths) {
        for (const end of ['', '-wal', '-shm', '-lock']) rmSync(`${path}${end}`, { force: true });
      }
      return Promise.resolve();
    },
    async renew() {
      const context = { signal: new AbortController().signal, progress: () => undefined };
      try {
        if (isFile()) await openBackups(session)?.make('by-itself', context);
      } catch (error) {
        // What is forgotten is forgotten; why there is no new backup stands with the backups.
        session.environment.report(error);
      }
    },
  };
}

function copiesBeside(path: string): string[] {
  const stem = `${basename(path).replace(/\.attache$/u, '')}.schema-`;
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(stem) && /^\d+(?:-\d+)?\.attache$/u.test(name.slice(stem.length)))
    .sort()
    .map((name) => join(dirname(path), name));
}
