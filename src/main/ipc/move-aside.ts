import { existsSync, renameSync, rmSync } from 'node:fs';

/** A name beside an archive that nothing bears: `Desk.damaged-2026-11-30.attache`, or with a number behind the day. */
export function beside(path: string, what: 'damaged' | 'repaired'): string {
  const day = new Date().toISOString().slice(0, 10);
  const stem = `${path.replace(/\.attache$/u, '')}.${what}-${day}`;
  let free = `${stem}.attache`;
  for (let number = 2; existsSync(free) || existsSync(`${free}-wal`); number++) {
    free = `${stem}-${number}.attache`;
  }
  return free;
}

/** Moves a closed, damaged archive out of the way with its write-ahead log; over nothing. */
export function moveAside(path: string): void {
  const aside = beside(path, 'damaged');
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${aside}-wal`);
  rmSync(`${path}-shm`, { force: true }); // SQLite makes it anew
  renameSync(path, aside);
}
