/** Loaded before each file of tests of a probing run: writes down what the file ran. */
import { writeFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';
import { ranFile } from './ran-file.mjs';

const folder = process.env.ATTACHE_MUTANTS_RAN ?? '';
if (folder !== '') {
  globalThis.__ran = {};
  afterAll(() => {
    const ran = Object.keys(globalThis.__ran).map(Number);
    writeFileSync(ranFile(folder, expect.getState().testPath), JSON.stringify(ran));
  });
}
