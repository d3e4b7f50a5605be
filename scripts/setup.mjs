/**
 * Makes a fresh checkout ready: packages, and a browser for the fallback window and the end-to-end tests.
 * Node built-ins only, from Node 20 on. When nothing is missing it reads two files and touches no network.
 *
 *   node scripts/setup.mjs [--no-browser] [--electron]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve, sep } from 'node:path';
import { browserPaths } from './browser-paths.mjs';

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.attache-setup');
const flags = new Set(process.argv.slice(2));
const windows = process.platform === 'win32';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 11)) {
  fail(
    `Attaché needs Node 20.11 or newer to set itself up; this is ${process.versions.node}. Install a current Node from nodejs.org.`,
  );
}

/** The stamp names the lock file that was installed and the platform, so a copied node_modules is noticed. */
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) installPackages();
if (flags.has('--electron')) fetchElectron();
if (!flags.has('--no-browser')) await findBrowser();

function installPackages() {
  console.error('Installing the packages of package-lock.json…');
  const { node, path } = outerNode();
  // Lifecycle scripts stay off: the SQLite driver brings its binaries along and would only try to compile them anew.
  npm(node, path, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  // The package `node` fetches Node 24 for this platform from the registry; it is the one script that is needed.
  npm(node, path, ['rebuild', 'node', '--ignore-scripts=false']);
  writeFileSync(stamp, wanted);
}

/**
 * A Node that the installation does not delete under its own feet. npm puts node_modules/.bin first in PATH, so this
 * very process may run from there. On Windows a running program cannot be deleted, but it can be moved (untested).
 */
function outerNode() {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !resolve(folder).includes(`${sep}node_modules${sep}`))
    .join(delimiter);
  if (!resolve(process.execPath).startsWith(modules + sep)) return { node: process.execPath, path };
  const found = path
    .split(delimiter)
    .map((folder) => join(folder, windows ? 'node.exe' : 'node'))
    .find((file) => existsSync(file));
  const aside = mkdtempSync(join(tmpdir(), 'attache-node-'));
  const copy = join(aside, windows ? 'node.exe' : 'node');
  if (!found) copyFileSync(process.execPath, copy);
  if (windows) renameSync(process.execPath, join(aside, 'running.exe'));
  return { node: found ?? copy, path: found ? path : `${aside}${delimiter}${path}` };
}

function npm(node, path, args) {
  const cli = process.env.npm_execpath;
  const env = { ...process.env, PATH: path };
  const run = cli?.endsWith('.js')
    ? spawnSync(node, [cli, ...args], { cwd: root, env, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, env, stdio: ['ignore', 2, 2], shell: windows });
  if (run.status !== 0) {
    fail(
      `"npm ${args.join(' ')}" failed${run.error ? ` (${run.error.message})` : ''}. Is the npm registry reachable? Then run the command again.`,
    );
  }
}

/** Only on request: the runtime is a download from GitHub, which many offices cannot reach. */
function fetchElectron() {
  const run = spawnSync(process.execPath, [join(modules, 'electron', 'install.js')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0) {
    fail(
      "Electron's runtime could not be fetched from GitHub. Attaché runs without it: npm start then uses Chromium, Chrome or Edge.",
    );
  }
}

async function findBrowser() {
  if (browserPaths().some((file) => existsSync(file))) return;
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  if (root && existsSync('/usr/bin/apt-get')) {
    console.error("Installing Debian's chromium…");
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (args) => spawnSync('/usr/bin/apt-get', args, { env, stdio: ['ignore', 2, 2] }).status === 0;
    if (apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', 'chromium']))
      return;
    fail("Debian's chromium could not be installed; run: apt-get install chromium");
  }
  fail(
    'No Chromium, Chrome or Edge was found: install one (Debian and Ubuntu: sudo apt install chromium), or set ATTACHE_BROWSER to its path.',
  );
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
