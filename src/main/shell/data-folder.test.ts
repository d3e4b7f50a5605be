import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder } from './data-folder';

const HOME = resolve('/home/ada');

test.each([
  ['linux', {}, join(HOME, '.local', 'share', 'attache')],
  ['linux', { XDG_DATA_HOME: resolve('/data') }, join(resolve('/data'), 'attache')],
  ['linux', { XDG_DATA_HOME: '' }, join(HOME, '.local', 'share', 'attache')],
  ['linux', { XDG_DATA_HOME: 'data' }, join(HOME, '.local', 'share', 'attache')],
  ['darwin', { XDG_DATA_HOME: resolve('/data') }, join(HOME, 'Library', 'Application Support', 'Attache')],
  ['win32', { APPDATA: resolve('/roaming') }, join(resolve('/roaming'), 'Attache')],
  ['win32', {}, join(HOME, 'AppData', 'Roaming', 'Attache')],
  ['linux', { ATTACHE_DATA: '' }, join(HOME, '.local', 'share', 'attache')],
  ['darwin', { ATTACHE_DATA: resolve('/elsewhere') }, resolve('/elsewhere')],
] as const)('on %s with %j data lives in %s', (platform, environment, folder) => {
  expect(dataFolder(environment, platform, HOME)).toBe(folder);
});
