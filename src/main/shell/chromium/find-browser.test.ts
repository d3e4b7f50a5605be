import { expect, test } from 'vitest';
import { findBrowser } from './find-browser';

const having =
  (...paths: readonly string[]) =>
  (path: string): boolean =>
    paths.includes(path);

test.skipIf(process.platform === 'win32')('takes the first browser on PATH, Chromium before Chrome', () => {
  const exists = having('/opt/bin/google-chrome', '/usr/bin/chromium');
  expect(findBrowser({ PATH: '/opt/bin:/usr/bin' }, 'linux', exists)).toBe('/usr/bin/chromium');
  expect(findBrowser({ PATH: '/opt/bin' }, 'linux', having('/opt/bin/google-chrome'))).toBe(
    '/opt/bin/google-chrome',
  );
});

test.skipIf(process.platform === 'win32')('knows where macOS keeps programs', () => {
  const chrome = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findBrowser({ HOME: '/Users/ada' }, 'darwin', having(chrome))).toBe(chrome);
});

test('ATTACHE_BROWSER wins, and a wrong one is said to be wrong', () => {
  const environment = { ATTACHE_BROWSER: '/my/browser', PATH: '/usr/bin' };
  expect(findBrowser(environment, 'linux', having('/my/browser', '/usr/bin/chromium'))).toBe('/my/browser');
  expect(() => findBrowser(environment, 'linux', having('/usr/bin/chromium'))).toThrow(/\/my\/browser/u);
});

test('says what to install when there is none', () => {
  expect(() => findBrowser({ PATH: '/usr/bin' }, 'linux', () => false)).toThrow(/Install one of them/u);
});
