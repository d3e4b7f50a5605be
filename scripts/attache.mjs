/** `npm run -s attache -- VERB …`: the command line, under the Node that its database is built for. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, NODE, ROOT } from './built.mjs';

build();
const child = spawn(NODE, [join(ROOT, 'out', 'main', 'cli.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  // npm runs scripts in the project's folder; relative paths count from where the user stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = signal === null ? (code ?? 1) : 1;
});
