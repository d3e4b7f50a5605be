import { appendFileSync, closeSync, openSync, renameSync, rmSync, statSync } from 'node:fs';

/** A lock older than this was left by a process that was killed, in ms. */
const STALE = 60_000;

/**
 * Add a line to a file that never grows much beyond `most` bytes: then it becomes `FILE.1`, in place of the one before it.
 * Several threads and processes may write at once: a line is one write to a file opened for appending, and who turns the
 * file over holds a lock and looks again, so that no line is lost between two that would.
 * Only its owner may read it.
 */
export function appendBounded(file: string, line: string, most: number): void {
  if (sizeOf(file) >= most) turnOver(file, most);
  appendFileSync(file, `${line}\n`, { mode: 0o600 });
}

function turnOver(file: string, most: number): void {
  const lock = `${file}.lock`;
  try {
    closeSync(openSync(lock, 'wx', 0o600));
  } catch {
    // Somebody else is at it, or was; the file may grow by some lines meanwhile.
    if (Date.now() - changedAt(lock) > STALE) rmSync(lock, { force: true });
    return;
  }
  try {
    if (sizeOf(file) >= most) renameSync(file, `${file}.1`);
  } finally {
    rmSync(lock, { force: true });
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
}
