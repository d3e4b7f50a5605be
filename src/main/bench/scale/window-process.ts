import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { spread } from './options';
import type { WindowFigures } from './window';

/** Starts of the program that are measured. */
const STARTS = 6;

/** Measures the window over an archive, each start in a process of its own. The system holds what it has read of the file. */
export function measureWindowApart(root: string, archive: string, dataFolder: string) {
  const run = (...more: readonly string[]): WindowFigures =>
    JSON.parse(
      execFileSync(process.execPath, [join(root, 'out/main/bench-window.js'), archive, dataFolder, ...more], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    ) as WindowFigures;
  const starts = Array.from({ length: STARTS }, () => run('start').coldStartMs);
  const { coldStartMs, ...figures } = run();
  return { coldStartMs: spread([...starts, coldStartMs]), ...figures };
}
