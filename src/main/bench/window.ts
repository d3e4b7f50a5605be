/**
 * `node out/main/bench-window.js ARCHIVE DATA-FOLDER [start]`: what the window costs over an archive of `bench:scale`, or its
 * start alone, as JSON. A process of its own, because its start and its memory are measured too.
 */
import { resolve } from 'node:path';
import { createCorpus } from './scale/corpus';
import { SEED } from './scale/options';
import { wordsToType } from './scale/queries';
import { measureWindow } from './scale/window';

const ROOT = resolve(import.meta.dirname, '../..');
const [archive = '', dataFolder = '', what] = process.argv.slice(2);
const words = what === 'start' ? [] : wordsToType(createCorpus(SEED).words);
console.log(JSON.stringify(await measureWindow(ROOT, resolve(archive), resolve(dataFolder), words), null, 2));
