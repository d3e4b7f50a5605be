import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sweepLeftovers } from './leftovers';

/** What the name of a folder for the moment begins with; the process and the system's six signs follow (mkdtemp(3)). */
const PREFIX = 'attache-scratch-';

/**
 * What `use` makes of an empty folder among the system's temporary ones, which its owner alone can read and which goes
 * when it is done. What killed processes left of such before goes too.
 */
export function withScratchFolder<Result>(use: (folder: string) => Result): Result {
  const parent = tmpdir();
  const folder = mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
  try {
    sweepLeftovers(parent, PREFIX, statSync(folder).mtimeMs);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
