/** `npm run docs:programs`: what other programs leave of a brief, into docs/exchange.md. Chromium needs a display: `xvfb-run npm run …`. */
import { spawnSync } from 'node:child_process';
import { NODE, ROOT } from './built.mjs';
import { tool } from './tool.mjs';

const run = (name, ...args) =>
  spawnSync(NODE, [tool(name), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ATTACHE_WRITE_DOCS: '1' },
  }).status ?? 1;

process.exitCode =
  run('vitest', 'run', 'src/main/core/exporting/briefs/other-programs.test.ts') ||
  run('prettier', '--write', 'docs/exchange.md');
