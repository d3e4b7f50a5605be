import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { messages } from '../core/contract/messages/catalogue';
import { Failure } from '../core/failure';
import { createErrorLog, errorLogPlace } from '../error-log/error-log';
import { createProgram } from '../ipc/program';
import { builtPaths } from './built-paths';
import { ChromiumShell } from './chromium/chromium-shell';
import { findBrowsers } from './chromium/find-browser';
import { PATIENCE, type Patience } from './chromium/launch-browser';

export interface ChromiumOptions {
  /** The folder that holds `package.json`, `out` and `resources`. */
  readonly root: string;
  readonly dataFolder: string;
  /** Folder that saved files are put into; the user's Downloads folder unless given. */
  readonly saveTo?: string;
  /** Folder of the window's own browser profile; in the data folder unless given. */
  readonly profile?: string;
  /** Browsers to try; those installed unless given. */
  readonly executables?: readonly string[];
  /** How long a browser is waited for. */
  readonly patience?: Patience;
  /** No window on a screen: for tests. */
  readonly headless?: boolean;
  /** More browser switches, such as `--log-net-log=FILE`. */
  readonly switches?: readonly string[];
  /** Hears lines for the user and of bugs; stderr unless given. */
  readonly say?: (line: string) => void;
}

export interface ChromiumWindow {
  readonly page: Page;
  /** Settles once the window is closed and the archive and the workers with it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** Open Attaché in an installed browser. The program ends with its window. */
export async function startChromiumShell(options: ChromiumOptions): Promise<ChromiumWindow> {
  const { root, dataFolder, headless = false, switches = [] } = options;
  const say = options.say ?? ((line) => process.stderr.write(`${line}\n`));
  const executables = options.executables ?? findBrowsers(process.env, process.platform);
  if (!headless && !hasDisplay()) throw new Failure('not-found', messages.shell.noDisplay);
  const sandbox = process.getuid?.() !== 0;
  if (!sandbox) say(messages.shell.runningAsRoot);

  const { worker, renderer, resources } = builtPaths(root);
  const log = createErrorLog(errorLogPlace(dataFolder, root), 'main');
  const report = (error: unknown): void => say(log.tell(error));
  const profile = options.profile ?? join(dataFolder, 'window');
  const saveTo = options.saveTo ?? downloads();
  const shell = new ChromiumShell({
    executables,
    patience: options.patience ?? PATIENCE,
    headless,
    sandbox,
    switches,
    renderer,
    profile,
    saveTo,
    say,
    report,
  });
  const program = createProgram({ dataFolder, resources, worker, shell, log, say });
  try {
    await shell.open(program);
  } catch (error) {
    await shell.quit();
    await program.close();
    throw error;
  }
  const closed = shell.closed().then(() => program.close());
  return {
    page: shell.page,
    closed,
    async close() {
      await shell.quit();
      await closed;
    },
  };
}

/** Is there a screen to show something on? */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function downloads(): string {
  const folder = join(homedir(), 'Downloads');
  return existsSync(folder) ? folder : homedir();
}
