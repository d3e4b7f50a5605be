import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './file-failure';

/** Names of our temporary folders: the process that made it, then what the system chose (mkdtemp(3)). */
const OURS = /^\.attache-(\d+)-[A-Za-z0-9]{6}$/u;

/** What a temporary folder's name begins with; the system adds six signs that make it unique. */
export const PREFIX = `.attache-${process.pid}-`;

/** After this long without a write nobody is at it any more, in ms; a process elsewhere that shares the folder shows no other sign. */
const ABANDONED = 60 * 60 * 1000;

/**
 * Removes temporary folders that killed processes left: of our pattern only, of no process that lives here, and not written
 * to for an hour, by the clock of the file system that both times come from. What may not be looked at or removed is left.
 * @param now when something was written there just now, in ms
 */
export function sweepLeftovers(folder: string, now: number): void {
  for (const name of namesIn(folder)) {
    const [, pid] = OURS.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const leftover = join(folder, name);
    if (now - lastWritten(leftover) < ABANDONED) continue;
    try {
      rmSync(leftover, { recursive: true, force: true });
    } catch {
      continue; // another user's, or another process was quicker
    }
  }
}

/** A folder may be one that can be written and not listed. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function lastWritten(folder: string): number {
  const files = namesIn(folder).map((name) => join(folder, name));
  const times = [folder, ...files].map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.max(...times);
}

/** Signal 0 asks whether there is such a process (kill(2)); one of another user answers EPERM, and lives. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
