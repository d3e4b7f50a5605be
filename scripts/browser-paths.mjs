import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/**
 * Where a Chromium, Chrome or Edge may be installed on this system, best first; most do not exist.
 * `ATTACHE_BROWSER` alone counts when it is set.
 * @returns {string[]} absolute paths
 */
export function browserPaths(environment = process.env, platform = process.platform) {
  if (environment.ATTACHE_BROWSER) return [environment.ATTACHE_BROWSER];
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const folders = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA];
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return folders.filter(Boolean).flatMap((folder) => programs.map((program) => `${folder}\\${program}`));
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => [...folders, '/usr/bin', '/snap/bin'].map((folder) => join(folder, name)));
}
