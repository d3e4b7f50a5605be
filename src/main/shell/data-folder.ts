import { join } from 'node:path';

/** Where archives, the list of recent ones and the window's profile live, by the custom of each system. */
export function dataFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  const chosen = environment['ATTACHE_DATA'];
  if (chosen) return chosen;
  switch (platform) {
    case 'win32':
      return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Attache');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Attache');
    default:
      return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'attache');
  }
}
