import { expect, test } from 'vitest';
import { findBrowsers } from './find-browser';

const asIs = (path: string): string => path;
const having =
  (...paths: readonly string[]) =>
  (path: string): boolean =>
    paths.includes(path);

test.skipIf(process.platform === 'win32')('knows every browser on PATH, Chromium before Chrome', () => {
  const exists = having('/opt/bin/google-chrome', '/usr/bin/chromium');
  expect(findBrowsers({ PATH: '/opt/bin:/usr/bin' }, 'linux', exists, asIs)).toEqual([
    '/usr/bin/chromium',
    '/opt/bin/google-chrome',
  ]);
});

test.skipIf(process.platform === 'win32')('knows where macOS keeps programs', () => {
  const chrome = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findBrowsers({ HOME: '/Users/ada' }, 'darwin', having(chrome), asIs)).toEqual([chrome]);
});

test('ATTACHE_BROWSER wins, and a wrong one is said to be wrong', () => {
  const environment = { ATTACHE_BROWSER: '/my/browser', PATH: '/usr/bin' };
  expect(findBrowsers(environment, 'linux', having('/my/browser', '/usr/bin/chromium'), asIs)).toEqual([
    '/my/browser',
  ]);
  expect(() => findBrowsers(environment, 'linux', having('/usr/bin/chromium'))).toThrow(/\/my\/browser/u);
});

test('says what to install when there is none', () => {
  expect(() => findBrowsers({ PATH: '/usr/bin' }, 'linux', () => false)).toThrow(/Install one of them/u);
});

test.skipIf(process.platform === 'win32')(
  'one browser under several names is one, and each snap is its own',
  () => {
    const exists = having('/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium');
    const same = (path: string): string =>
      path.startsWith('/snap/') ? '/usr/bin/snap' : path.replace('-stable', '');
    expect(findBrowsers({ PATH: '/usr/bin' }, 'linux', exists, same)).toEqual([
      '/snap/bin/chromium',
      '/usr/bin/google-chrome',
    ]);
  },
);
