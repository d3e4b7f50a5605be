import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const modules = resolve(import.meta.dirname, '../node_modules');
const PACKAGES = { playwright: '@playwright/test', tsc: 'typescript' };

/**
 * The file behind a package's command, so that it runs under the Node that runs us, without a shell, on every system.
 * @param {string} name the command, e.g. `vitest`
 * @returns {string} absolute path
 */
export function tool(name) {
  const manifest = join(modules, PACKAGES[name] ?? name, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[name]);
}
