/** Electron entry: put the parts together and start. */
import { app } from 'electron';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { harmless } from './command-line/harmless';
import { speakIn } from './core/contract/messages/language';
import { createErrorLog, errorLogPlace } from './error-log/error-log';
import { createProgram } from './ipc/program';
import { builtPaths } from './shell/built-paths';
import { dataFolder as findDataFolder } from './shell/data-folder';
import { ElectronShell } from './shell/electron/electron-shell';
import { harden } from './shell/electron/hardening';
import { registerScheme } from './shell/electron/page-protocol';

speakIn(process.env.ATTACHE_LANGUAGE);
const dataFolder = findDataFolder(process.env, process.platform, homedir());
const root = fileURLToPath(new URL('../..', import.meta.url));
const { worker, preload, renderer, resources } = builtPaths(root);
const log = createErrorLog(errorLogPlace(dataFolder, root), 'main');
/** Names in a line may hold what a terminal obeys. */
const say = (line: string): void => void process.stderr.write(`${harmless(line)}\n`);
const report = (error: unknown): void => {
  say(log.tell(error));
};
// Without an ear of ours Electron would show them in a dialog, with paths and words.
process.on('uncaughtException', report);
process.on('unhandledRejection', report);

app.setPath('userData', join(dataFolder, 'electron'));
harden(app);
registerScheme();

async function start(): Promise<void> {
  const shell = new ElectronShell({ renderer, preload });
  const program = createProgram({ dataFolder, resources, worker, shell, log, say });
  app.on('second-instance', () => shell.focus());
  app.on('window-all-closed', () => app.quit());
  let done = false;
  app.on('will-quit', (event) => {
    if (done) return;
    event.preventDefault();
    void program.close().finally(() => {
      done = true;
      app.quit();
    });
  });
  await shell.open(program);
}

// Not awaited at top level: Electron becomes ready only after this file was run to its end.
if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      report(error);
      app.exit(1);
    });
} else {
  app.quit();
}
