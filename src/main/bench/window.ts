/**
 * `node out/main/bench-window.js ARCHIVE DATA-FOLDER`: what the window costs over one archive of `bench:scale`, as JSON. A
 * process of its own, because its start and its memory are measured too.
 */
import { join, resolve } from 'node:path';
import { createCorpus } from './scale/corpus';
import { SEED } from './scale/options';
import { measureWindow } from './scale/window';
import { wordsToType } from './scale/queries';

const ROOT = resolve(import.meta.dirname, '../..');
const [archive = '', dataFolder = ''] = process.argv.slice(2).map((path) => resolve(path));
const words = wordsToType(createCorpus(SEED).words);
console.log(JSON.stringify(await measureWindow(ROOT, archive, join(dataFolder), words), null, 2));
