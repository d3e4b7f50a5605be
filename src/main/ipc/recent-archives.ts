import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import * as v from 'valibot';
import type { RecentArchive } from '../core/contract/shell';
import { Failure } from '../core/failure';
import { makeOwnFolder } from '../core/files/own';
import { replaceWholeSync } from '../core/files/whole';

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
      const bytes = new TextEncoder().encode(JSON.stringify({ archives }, null, 2));
      try {
        makeOwnFolder(dirname(file));
        replaceWholeSync(file, bytes, { access: 'own' });
      } catch (error) {
        // On a full disk an archive is opened all the same; the list stays as it was.
        if (!(error instanceof Failure)) throw error;
      }
    },
  };
}

/** File name without folder and ending. */
function archiveName(path: string): string {
  return basename(path).replace(/\.attache$/u, '');
}
