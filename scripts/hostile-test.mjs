/** `npm run test:hostile`: thousands of changed, forged and broken PDFs; takes some minutes. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { NODE } from './built.mjs';
import { tool } from './tool.mjs';

const NAMES = 'forged untouched mutated-files hostile-files hostile-data inspect round-trip';
const tests = [...NAMES.split(' ').map((name) => `importing/briefs/${name}`), 'signing/signing'].map(
  (name) => `src/main/core/${name}.test.ts`,
);

process.exitCode =
  spawnSync(NODE, [tool('vitest'), 'run', ...tests, '--testTimeout=3600000'], {
    cwd: resolve(import.meta.dirname, '..'),
    stdio: 'inherit',
    env: { ATTACHE_RUNS: '5000', ...process.env },
  }).status ?? 1;
