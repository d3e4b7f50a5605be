/** Node entry: open Attaché's window in an installed Chromium, Chrome or Edge. */
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { speakIn } from './core/contract/messages/language';
import { Failure } from './core/failure';
import { createErrorLog, errorLogPlace } from './error-log/error-log';
import { harmless } from './command-line/harmless';
import { hasDisplay, startChromiumShell } from './shell/chromium';
import { dataFolder as findDataFolder } from './shell/data-folder';
import { tellOnScreen } from './shell/tell-on-screen';

speakIn(process.env.ATTACHE_LANGUAGE);
const root = fileURLToPath(new URL('../..', import.meta.url));
const dataFolder = findDataFolder(process.env, process.platform, homedir());
const log = createErrorLog(errorLogPlace(dataFolder, root), 'main');

/** Names in a line may hold what a terminal obeys. */
function tell(line: string): void {
  process.stderr.write(`${harmless(line)}\n`);
}

/** What a user can act on is said as it is; of all else it is said where it was kept. */
function say(error: unknown): string {
  const words = error instanceof Failure ? error.message : log.tell(error);
  tell(words);
  return words;
}

process.on('uncaughtException', (error) => {
  say(error);
  process.exit(1);
});

try {
  const window = await startChromiumShell({ root, dataFolder, say: tell });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void window.close());
  }
  await window.closed;
} catch (error) {
  process.exitCode = 1;
  const words = say(error);
  if (hasDisplay()) await tellOnScreen(words);
}
