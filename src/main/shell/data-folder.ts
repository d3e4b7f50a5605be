import { isAbsolute, join, resolve } from 'node:path';

/** Where archives, the list of recent ones and the window's profile live, by the custom of each system. */
export function dataFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  const { ATTACHE_DATA, APPDATA, XDG_DATA_HOME } = environment;
  // As elsewhere, an empty one counts as not set: it would be the folder that one happens to stand in.
  if (ATTACHE_DATA !== undefined && ATTACHE_DATA !== '') return resolve(ATTACHE_DATA);
  if (platform === 'win32') return join(APPDATA ?? join(home, 'AppData', 'Roaming'), 'Attache');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Attache');
  // The XDG base directory specification: a relative path or an empty one counts as not set.
  const custom = XDG_DATA_HOME !== undefined && isAbsolute(XDG_DATA_HOME);
  return join(custom ? XDG_DATA_HOME : join(home, '.local', 'share'), 'attache');
}
