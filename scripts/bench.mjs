/** Builds and runs a program of `src/main/bench`, the whole benchmark if none is named; stdout holds one JSON document. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, NODE, ROOT } from './built.mjs';

const [program = 'bench', ...rest] = process.argv.slice(2);
build();
const { status } = spawnSync(NODE, [join(ROOT, 'out', 'main', `${program}.js`), ...rest], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
