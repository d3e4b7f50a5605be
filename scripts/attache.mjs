/** `npm run -s attache -- VERB …`: the command line, under the Node that its database is built for. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, NODE, ROOT } from './built.mjs';

build();
const child = spawn(NODE, [join(ROOT, 'out', 'main', 'cli.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = signal === null ? (code ?? 1) : 1;
});
