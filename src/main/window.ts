/** Node entry: open Attaché's window in an installed Chromium, Chrome or Edge. */
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Failure } from './core/failure';
import { hasDisplay, startChromiumShell } from './shell/chromium';
import { dataFolder } from './shell/data-folder';
import { tellOnScreen } from './shell/tell-on-screen';

try {
  const window = await startChromiumShell({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    dataFolder: dataFolder(process.env, process.platform, homedir()),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void window.close());
  }
  await window.closed;
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
  if (hasDisplay()) await tellOnScreen(error.message);
}
