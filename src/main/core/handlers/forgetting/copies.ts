import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Session } from '../session';

/** The copies of the open archive that this program has made. */
export interface Copies {
  /** Their paths. */
  list(): Promise<readonly string[]>;
  /** Deletes some of them, with what stands beside them. */
  remove(paths: readonly string[]): Promise<void>;
  /** Makes one of the archive as it is now, so that there is one again. */
  renew(): Promise<void>;
}

/** The copies that stand beside an archive: what it was before a migration. */
export function archiveCopies(session: Session): Copies {
  return {
    list: () => Promise.resolve(copiesBeside(session.current().path)),
    remove(paths) {
      for (const path of paths) {
        for (const end of ['', '-wal', '-shm', '-lock']) rmSync(`${path}${end}`, { force: true });
      }
      return Promise.resolve();
    },
    renew: () => Promise.resolve(),
  };
}

function copiesBeside(path: string): string[] {
  if (path === ':memory:') return [];
  const stem = `${basename(path).replace(/\.attache$/u, '')}.schema-`;
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(stem) && /^\d+(?:-\d+)?\.attache$/u.test(name.slice(stem.length)))
    .sort()
    .map((name) => join(dirname(path), name));
}
