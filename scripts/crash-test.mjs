/** `npm run test:crash`: the crash tests with all their kills; takes some minutes. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { NODE } from './built.mjs';
import { tool } from './tool.mjs';

process.exitCode =
  spawnSync(
    NODE,
    [tool('vitest'), 'run', 'src/main/crash.test.ts', 'src/main/command-line/encrypt-killed.test.ts'],
    {
      cwd: resolve(import.meta.dirname, '..'),
      stdio: 'inherit',
      env: { ATTACHE_KILLS: '50', ...process.env },
    },
  ).status ?? 1;
