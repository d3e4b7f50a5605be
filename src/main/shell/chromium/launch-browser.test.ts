import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { launchBrowser, PATIENCE } from './launch-browser';
import { troubleIn } from './launch-trouble';

const folder = mkdtempSync(join(tmpdir(), 'attache-launch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** A program in place of a browser, which answers on the pipe what `answer` gives for a method. */
function browser(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!${process.execPath}\n${script}`);
  chmodSync(path, 0o700);
  return path;
}

const answering = (answers: object): string => `
  const { createReadStream, createWriteStream } = require('node:fs');
  const answers = ${JSON.stringify(answers)};
  const out = createWriteStream('', { fd: 4 });
  let unread = '';
  createReadStream('', { fd: 3 }).on('data', (chunk) => {
    const messages = (unread + chunk).split('\\0');
    unread = messages.pop();
    for (const message of messages) {
      const { id, method } = JSON.parse(message);
      if (method in answers) out.write(JSON.stringify({ id, ...answers[method] }) + '\\0');
    }
  });`;

const PAGE = { 'Target.getTargets': { result: { targetInfos: [{ targetId: 'p', type: 'page' }] } } };
const ATTACHED = { ...PAGE, 'Target.attachToTarget': { result: { sessionId: 's' } } };
const frame = (frame: object): object => ({ 'Page.getFrameTree': { result: { frameTree: { frame } } } });

// The programs that say nothing are waited for in vain; those that say what is the matter need a patience that is never used up.
const NOT_LONG = { first: 500, probe: 30_000, last: 500 };

test.skipIf(process.platform === 'win32').each([
  ['ended', 'process.exit(3)', NOT_LONG],
  [
    'debugging-off',
    `console.error('DevTools remote debugging is disallowed by the system admin.'); setInterval(() => 0, 1000)`,
    NOT_LONG,
  ],
  [
    'tools-off',
    answering({ ...PAGE, 'Target.attachToTarget': { error: { message: 'Not allowed' } } }),
    NOT_LONG,
  ],
  [
    'address-blocked',
    answering({ ...ATTACHED, ...frame({ url: 'chrome-error://x/', unreachableUrl: 'data:text/html,' }) }),
    NOT_LONG,
  ],
  ['silent', 'setInterval(() => 0, 1000)', { ...NOT_LONG, probe: 500 }],
] as const)('tells of a browser that it is %s', async (trouble, script, patience) => {
  const launch = launchBrowser({
    executable: browser(trouble, script),
    headless: true,
    sandbox: false,
    switches: [],
    profile: join(folder, `profile-${trouble}`),
    patience,
    onslow: () => undefined,
  });
  await expect(launch).rejects.toMatchObject({ name: 'CannotShow', trouble });
});

test('what is the matter is known within ten seconds', () => {
  expect(PATIENCE.first + PATIENCE.probe).toBeLessThan(10_000);
});

test.each([
  [
    'Failed to create /home/a/.x/SingletonLock: Permission denied (13)\nFailed to create a ProcessSingleton',
    'profile-unwritable',
  ],
  ['Failed to create a ProcessSingleton for your profile directory.', 'profile-in-use'],
  ['Opening in existing browser session.', 'profile-in-use'],
  ['page.goto: net::ERR_BLOCKED_BY_ADMINISTRATOR at https://attache.invalid', 'address-blocked'],
  ['Failed to connect to the bus', null],
] as const)('what a browser writes is understood: %s', (words, trouble) => {
  expect(troubleIn(words)).toBe(trouble);
});
