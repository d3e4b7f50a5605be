import { spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** End a browser that was started as the leader of a process group, with everything that it started. */
export async function endBrowser(child: ChildProcess): Promise<void> {
  const { pid } = child;
  // Never started.
  if (pid === undefined) return;
  const gone = child.exitCode !== null || child.signalCode !== null ? null : once(child, 'exit');
  endTree(pid);
  await gone;
}

/** End a process and all that it started: on Windows by descent, elsewhere the group that it leads. */
export function endTree(pid: number): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // Nothing of the group is left.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
