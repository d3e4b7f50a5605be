/** `npm start`: opens the window, in Electron where its runtime is installed and else in a browser. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, NODE, ROOT } from './built.mjs';

build();
const electron = electronRuntime();
process.stderr.write(
  electron === null
    ? "Attaché opens in an installed browser, because Electron's runtime is not here (npm run setup -- --electron fetches it).\n"
    : 'Attaché opens in Electron.\n',
);
const [program, args] =
  electron === null ? [NODE, [join(ROOT, 'out', 'main', 'window.js')]] : [electron, [ROOT]];
const child = spawn(program, args, { stdio: 'inherit' });
// The window closes itself on the signal that a terminal sends to both; the others are passed on.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = signal === null ? (code ?? 0) : 1;
});

/** The runtime's program file, or null. Looked up on disk: importing `electron` to find out would start a download. */
function electronRuntime() {
  const folder = join(ROOT, 'node_modules', 'electron');
  const pointer = join(folder, 'path.txt');
  if (!existsSync(pointer)) return null;
  const path = join(folder, 'dist', readFileSync(pointer, 'utf8').trim());
  return existsSync(path) ? path : null;
}
