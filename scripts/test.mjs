/**
 * All tests: the unit tests, then the window's end-to-end tests on a fresh build. Both runners also leave a JSON report.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { NODE } from './built.mjs';
import { countTests } from './count-tests.mjs';
import { tool } from './tool.mjs';

const root = resolve(import.meta.dirname, '..');
const reports = resolve(root, 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const run = (name, args, env = {}) =>
  spawnSync(NODE, [tool(name), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status === 0;

const built = run('electron-vite', ['build', '--logLevel', 'warn']);
if (!built) console.error('The build failed, so the end-to-end tests cannot run.');
const units = run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reports}/vitest.json`,
]);
const window =
  built &&
  run('playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/playwright.json`,
  });

const { passed, failed, skipped } = countTests();
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = units && window && failed === 0 ? 0 : 1;
