/** Builds and runs the benchmark of theme suggestions; stdout holds one JSON document. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { build, NODE } from './built.mjs';

build();
const bench = resolve(import.meta.dirname, '../out/main/bench-themes.js');
process.exitCode = spawnSync(NODE, [bench], { stdio: 'inherit' }).status ?? 1;
