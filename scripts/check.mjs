/** The checks that need no running program: types, Svelte, lint, format. `--all` runs the tests afterwards. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { NODE } from './built.mjs';
import { tool } from './tool.mjs';

const root = resolve(import.meta.dirname, '..');
const STEPS = [
  ['tsc', ['--project', 'src/main']],
  ['tsc', ['--project', 'e2e']],
  ['svelte-check', ['--tsconfig', 'src/renderer/tsconfig.json', '--fail-on-warnings', '--output', 'human']],
  ['eslint', ['--max-warnings', '0', '.']],
  ['knip', []],
  ['prettier', ['--check', '--log-level', 'warn', '.']],
];

const failed = STEPS.filter(([name, args]) => {
  console.log(`> ${name} ${args.join(' ')}`);
  return spawnSync(NODE, [tool(name), ...args], { cwd: root, stdio: 'inherit' }).status !== 0;
});
for (const [name, args] of failed) console.error(`Failed: ${name} ${args.join(' ')}`);
if (failed.length > 0) process.exit(1);

if (process.argv.includes('--all')) await import('./test.mjs');
