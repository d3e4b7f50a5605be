import { spawn } from 'node:child_process';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';

/** How long the system's opener is watched, in ms. One that has no program to open with ends at once and says so. */
const WATCHED = 2_000;

/** Show a file in the program that the system has for it. @throws `Failure` where it has none */
export function openFile(path: string, [program, ...args] = opener(path, process.platform)): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' });
    const refuse = (cause?: unknown): void =>
      reject(new Failure('not-found', messages.shell.noViewer, cause === undefined ? {} : { cause }));
    // Some openers stay for as long as the viewer does.
    const watch = setTimeout(() => {
      child.unref();
      resolve();
    }, WATCHED);
    child.once('error', (error) => {
      clearTimeout(watch);
      refuse(error);
    });
    child.once('exit', (code) => {
      clearTimeout(watch);
      if (code === 0) resolve();
      else refuse();
    });
  });
}

function opener(path: string, platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open', path];
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', path];
  return ['xdg-open', path];
}
