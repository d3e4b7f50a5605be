import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './file-failure';

/**
 * Removes temporary folders that killed processes left. Their names are `prefix`, the process that made them, and the six
 * signs that the system adds (mkdtemp(3)); what is named otherwise, is another user's, or belongs to a process that lives
 * here stays, and so does what may not be looked at or removed.
 * @param prefix letters, digits, points and hyphens
 * @param before only what was last written before, in ms since 1970 by the clock of that disk
 */
export function sweepLeftovers(folder: string, prefix: string, before: number): void {
  const ours = new RegExp(`^${prefix.replaceAll('.', '\\.')}(\\d+)-[A-Za-z0-9]{6}$`, 'u');
  for (const name of namesIn(folder)) {
    const [, pid] = ours.exec(name) ?? [];
    if (pid === undefined) continue;
    try {
      const leftover = join(folder, name);
      if (isAbandoned(leftover, Number(pid), before)) rmSync(leftover, { recursive: true, force: true });
    } catch {
      continue; // it went meanwhile, or may not be touched
    }
  }
}

function isAbandoned(leftover: string, pid: number, before: number): boolean {
  const user = process.getuid?.();
  const there = lstatSync(leftover);
  if (user !== undefined && there.uid !== user) return false;
  const files = namesIn(leftover).map((name) => lstatSync(join(leftover, name)).mtimeMs);
  const written = Math.max(there.mtimeMs, ...files);
  if (written >= before) return false;
  // In a sandbox every run may have one number: what is older than this run is not its own.
  return pid === process.pid ? written < performance.timeOrigin : !isAlive(pid);
}

/** A folder may be one that can be written and not listed. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
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
