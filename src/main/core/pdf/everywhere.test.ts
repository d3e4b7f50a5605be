import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const VITEST = 'node_modules/vitest/vitest.mjs';

// The other test compares with a digest that is kept; here it runs where dates, letters and sorting are others.
test.each([
  ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
  ['America/St_Johns', 'da_DK.UTF-8'],
])(
  'gives the same bytes in %s with %s',
  async (zone, locale) => {
    const only = 'gives the same bytes';
    const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale };
    const told =
      'process.stdout.write(Intl.DateTimeFormat().resolvedOptions().timeZone + Intl.Collator().resolvedOptions().locale)';
    const there = await run(process.execPath, ['-e', told], { env });
    expect(there.stdout).toBe(zone + locale.slice(0, 5).replace('_', '-'));
    const options = ['run', 'src/main/core/pdf/render.test.ts', '-t', only, '--reporter', 'json'];
    const { stdout } = await run(process.execPath, [VITEST, ...options], { env });
    expect({
      passed: /"numPassedTests":(\d+)/u.exec(stdout)?.[1],
      failed: /"numFailedTests":(\d+)/u.exec(stdout)?.[1],
    }).toEqual({ passed: '1', failed: '0' });
  },
  120_000,
);
