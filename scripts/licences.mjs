// Writes the licences of all that is shipped: what the three builds are made of, and what is installed beside them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedWithProgram, LICENCES, licencesText, ROOT } from './licences/packages.mjs';
import { built } from './licences/plugin.mjs';

process.env.ATTACHE_LICENCES = 'write';
process.chdir(ROOT);
// The window is built around the file.
if (!existsSync(LICENCES)) writeFileSync(LICENCES, '');
const { build } = await import('electron-vite');
await build({ logLevel: 'warn' });
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const folders = [...built, ...installedWithProgram(lock)];
writeFileSync(join(ROOT, LICENCES), licencesText(folders));
console.log(`${LICENCES}: ${new Set(folders).size} packages`);
