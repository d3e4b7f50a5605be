import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import * as v from 'valibot';
import type { RecentArchive } from '../core/contract/window';

const LENGTH = 10;
const Stored = v.object({ archives: v.array(v.string()) });

/** The archives opened last, kept as a list of paths in a small file. */
export interface RecentArchives {
  /** Most recent first; those that are gone from the disk are left out. */
  list(): readonly RecentArchive[];
  /** Put this path first. */
  add(path: string): void;
}

/** An unreadable list is taken as empty: it holds nothing that cannot be had again by opening an archive. */
export function recentArchives(file: string): RecentArchives {
  function read(): readonly string[] {
    if (!existsSync(file)) return [];
    try {
      return v.parse(Stored, JSON.parse(readFileSync(file, 'utf8'))).archives;
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof v.ValiError) return [];
      throw error;
    }
  }
  return {
    list: () =>
      read()
        .filter((path) => existsSync(path))
        .map((path) => ({ name: archiveName(path), path })),
    add(path) {
      const archives = [path, ...read().filter((other) => other !== path)].slice(0, LENGTH);
      mkdirSync(dirname(file), { recursive: true });
      // Written beside and renamed: a crash leaves the old list or the new one.
      writeFileSync(`${file}.new`, JSON.stringify({ archives }, null, 2));
      renameSync(`${file}.new`, file);
    },
  };
}

/** File name without folder and ending. */
function archiveName(path: string): string {
  return basename(path).replace(/\.attache$/u, '');
}
