import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
    const report = join(mkdtempSync(join(tmpdir(), 'attache-everywhere-')), 'report.json');
    const options = ['-t', only, '--reporter', 'json', '--outputFile', report];
    await run(process.execPath, [VITEST, 'run', 'src/main/core/pdf/render.test.ts', ...options], { env });
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<
      string,
      number
    >;
    rmSync(dirname(report), { recursive: true });
    expect({ numPassedTests, numFailedTests }).toEqual({ numPassedTests: 1, numFailedTests: 0 });
  },
  120_000,
);
