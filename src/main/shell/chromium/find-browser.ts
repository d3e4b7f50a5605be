import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { messages } from '../../core/contract/messages/catalogue';
import { Failure } from '../../core/failure';

type Environment = Readonly<Record<string, string | undefined>>;

const SNAPS = '/snap/bin';
const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MACOS = [
  ['Google Chrome.app', 'Google Chrome'],
  ['Chromium.app', 'Chromium'],
  ['Microsoft Edge.app', 'Microsoft Edge'],
] as const;
const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
] as const;

/**
 * Program files of the installed Chromium, Chrome and Edge, those to be tried first first; `ATTACHE_BROWSER` alone when
 * it is set. Throws when there is none.
 * @param same where a path really leads: one browser often stands under several names
 */
export function findBrowsers(
  environment: Environment,
  platform: NodeJS.Platform,
  exists: (path: string) => boolean = existsSync,
  same: (path: string) => string = realpathSync,
): readonly string[] {
  const chosen = environment.ATTACHE_BROWSER;
  if (chosen) {
    if (!exists(chosen)) throw new Failure('not-found', messages.shell.browserMissing(chosen));
    return [chosen];
  }
  const found = new Map<string, string>();
  for (const path of places(environment, platform).filter(exists)) {
    // All snaps lead to one program, which goes by the name that it was called by.
    const program = path.startsWith(SNAPS) ? path : same(path);
    if (!found.has(program)) found.set(program, path);
  }
  if (found.size === 0) throw new Failure('not-found', messages.shell.noBrowser);
  return [...found.values()];
}

function places(environment: Environment, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(environment.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) =>
      MACOS.map(([bundle, program]) => join(folder, bundle, 'Contents', 'MacOS', program)),
    );
  }
  if (platform === 'win32') {
    const names = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
    const folders = names.flatMap((name) => environment[name] ?? []);
    return folders.flatMap((folder) => WINDOWS.map((parts) => join(folder, ...parts)));
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const usual = ['/usr/bin', SNAPS];
  return ON_PATH.flatMap((name) => [...folders, ...usual].map((folder) => join(folder, name)));
}
