import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { en } from '../../core/contract/messages/catalogue';
import { Failure } from '../../core/failure';

type Environment = Readonly<Record<string, string | undefined>>;

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

/** Program file of an installed Chromium, Chrome or Edge; `ATTACHE_BROWSER` wins. Throws when there is none. */
export function findBrowser(
  environment: Environment,
  platform: NodeJS.Platform,
  exists: (path: string) => boolean = existsSync,
): string {
  const chosen = environment.ATTACHE_BROWSER;
  if (chosen) {
    if (!exists(chosen)) throw new Failure('not-found', en.shell.browserMissing(chosen));
    return chosen;
  }
  const found = places(environment, platform).find(exists);
  if (found === undefined) throw new Failure('not-found', en.shell.noBrowser);
  return found;
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
  const usual = ['/usr/bin', '/snap/bin'];
  return ON_PATH.flatMap((name) => [...folders, ...usual].map((folder) => join(folder, name)));
}
