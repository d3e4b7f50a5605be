/** Is `out/` there and younger than what it is made of? Builds it where not. Node's own modules only. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `package.json`. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Node 24 from npm's `node` package, whichever Node runs this script: better-sqlite3 13 crashes on Node 20. A shell that has
 * just installed it may still remember the older one, so tools are always started by this path.
 */
export const NODE = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const PRODUCTS = [
  'main/index.js',
  'main/window.js',
  'main/worker.js',
  'main/document-reader.js',
  'main/cli.js',
  'main/bench.js',
  'main/bench-quotes.js',
  'main/calibrate.js',
  'preload/index.cjs',
  'renderer/index.html',
];
const SOURCES = ['src', 'electron.vite.config.ts', 'package-lock.json', 'tsconfig.base.json'];

/** A file that holds the id of the process that is building; two builds at once would tear `out/` apart. */
const LOCK = join(ROOT, 'node_modules', '.attache-build');
const BETWEEN_LOOKS = 200; // ms

/** Build when a product is missing or a source is younger than the oldest product; ends the program when it fails. */
export function build() {
  if (!isStale()) return;
  while (!takeLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_LOOKS);
  try {
    // Another process may have built while this one waited.
    if (isStale()) runBuild();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function runBuild() {
  process.stderr.write('Building Attaché…\n');
  const tool = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status, stdout, stderr } = spawnSync(NODE, [tool, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}\nThe build failed; what it says stands above.\n`);
  rmSync(LOCK, { force: true });
  process.exit(1);
}

/** False while a living process holds the lock. */
function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = readLock();
    // Empty: let go, or not yet written, in this very moment.
    if (holder !== '' && !isAlive(Number(holder))) rmSync(LOCK, { force: true });
    return false;
  }
}

function readLock() {
  try {
    return readFileSync(LOCK, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return '';
  }
}

function isAlive(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isStale() {
  const products = PRODUCTS.map((path) => join(ROOT, 'out', path));
  if (!products.every((path) => existsSync(path))) return true;
  const oldest = Math.min(...products.map((path) => statSync(path).mtimeMs));
  return SOURCES.some((path) => youngest(join(ROOT, path)) > oldest);
}

/** When anything below a path was last written, in ms since 1970. Tests are not part of what is built. */
function youngest(path) {
  const { mtimeMs, isDirectory } = stat(path);
  if (!isDirectory) return path.endsWith('.test.ts') ? 0 : mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => youngest(join(path, name))));
}

function stat(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return { mtimeMs: found?.mtimeMs ?? 0, isDirectory: found?.isDirectory() ?? false };
}
