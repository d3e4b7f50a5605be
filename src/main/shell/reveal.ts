import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

/** Show a file in the system's file manager; on Linux its folder, for there is no common way to point at a file. */
export function reveal(path: string): Promise<void> {
  const [program, ...args] = command(path, process.platform);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

function command(path: string, platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open', '-R', path];
  if (platform === 'win32') return ['explorer.exe', `/select,${path}`];
  return ['xdg-open', dirname(path)];
}
