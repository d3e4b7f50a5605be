/**
 * The window where an office manages its browsers. Each policy is put over Chromium's own folder of policies in a mount
 * namespace of its own, so that nothing of the machine is changed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startChromiumShell } from '../src/main/shell/chromium';
import { findBrowsers } from '../src/main/shell/chromium/find-browser';
import { ROOT } from './fixtures';

const BROWSER = '/usr/bin/chromium';
const POLICIES = '/etc/chromium';

/** What is missing for it; null when all is there. */
function missing(): string | null {
  if (!existsSync(BROWSER) || !existsSync(POLICIES)) return `there is no ${BROWSER} that reads ${POLICIES}`;
  if (spawnSync('unshare', ['-m', 'true']).status !== 0) return 'no mount namespace can be made here';
  if (spawnSync('xvfb-run', ['--help']).status !== 0) return 'there is no xvfb-run';
  return null;
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Start the window as `npm start` does, under a policy, and hear what it says until it ends by itself. */
function startUnder(policy: object, folder: string): Promise<Ended> {
  const managed = join(folder, 'chromium', 'policies', 'managed');
  mkdirSync(managed, { recursive: true });
  writeFileSync(join(managed, 'office.json'), JSON.stringify(policy));
  const script = `mount --make-rprivate / && mount --bind "$1" ${POLICIES} && exec xvfb-run -a "$2" out/main/window.js`;
  const child = spawn(
    'unshare',
    ['-m', 'sh', '-ec', script, 'sh', join(folder, 'chromium'), process.execPath],
    {
      cwd: ROOT,
      env: { ...process.env, ATTACHE_BROWSER: BROWSER, ATTACHE_DATA: join(folder, 'data') },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, said })));
}

// eslint-disable-next-line no-empty-pattern -- Playwright reads the first argument's shape
test('a browser that ends at once gives way to the next one', async ({}, info) => {
  test.skip(info.project.name === 'electron', 'Electron is no browser to choose');
  test.skip(process.platform === 'win32', 'a script cannot stand for a browser on Windows');
  const broken = info.outputPath('broken-browser');
  writeFileSync(broken, '#!/bin/sh\nexit 3\n', { mode: 0o700 });
  const window = await startChromiumShell({
    root: ROOT,
    dataFolder: info.outputPath('data'),
    executables: [broken, ...findBrowsers(process.env, process.platform)],
    headless: true,
    say: () => undefined,
  });
  await expect(window.page.getByRole('banner')).toBeVisible();
  await window.close();
});

for (const [what, policy, named] of [
  ['no remote debugging', { RemoteDebuggingAllowed: false }, 'RemoteDebuggingAllowed'],
  ['no developer tools', { DeveloperToolsAvailability: 2 }, 'DeveloperToolsAvailability'],
  ['every address blocked', { URLBlocklist: ['*'] }, 'URLBlocklist'],
  [
    'every address blocked but data',
    { URLBlocklist: ['*'], URLAllowlist: ['data:*'] },
    'https://attache.invalid',
  ],
] as const) {
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the first argument's shape
  test(`under a policy of ${what} one sentence says why the window can't open`, async ({}, info) => {
    test.skip(info.project.name === 'electron', 'Electron reads no policies of browsers');
    const lacking = missing();
    test.skip(lacking !== null, lacking ?? '');
    const { code, said } = await startUnder(policy, info.outputPath('office'));
    const lines = said.split('\n').filter((line) => line.startsWith('chromium '));
    expect({ code, lines }).toEqual({ code: 1, lines: [expect.stringContaining(named)] });
    expect(lines[0]).toContain('ATTACHE_BROWSER');
    expect(said).not.toMatch(/^\s+at /mu);
  });
}
