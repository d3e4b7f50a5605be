/**
 * `npm run bench:scale [-- --sizes 1000,10000,100000] [-- --keep FOLDER] [-- --window] [-- --docs]`: what an archive costs as it grows, with
 * `--window` in the window too, as one
 * JSON document on stdout; with `--docs` also as a table in `docs/performance.md`. Seeded; a kept archive is measured again
 * without being imported again.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createCorpus } from './scale/corpus';
import { measureArchive, type ScaleFigures } from './scale/measure';
import { SEED } from './scale/options';
import { withTable } from './scale/table';

const ROOT = resolve(import.meta.dirname, '../..');

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    keep: { type: 'string' },
    docs: { type: 'boolean', default: false },
    window: { type: 'boolean', default: false },
  },
});

const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'attache-scale-'));
mkdirSync(folder, { recursive: true });
const options = {
  resources: join(ROOT, 'resources'),
  reader: pathToFileURL(join(ROOT, 'out', 'main', 'document-reader.js')),
  corpus: createCorpus(SEED),
  window: values.window ? { root: ROOT, dataFolder: join(folder, 'window') } : null,
};
const sizes: ScaleFigures['sizes'][number][] = [];
for (const articles of values.sizes.split(',').map(Number)) {
  sizes.push(await measureArchive(join(folder, `${articles}.attache`), articles, options));
}
const figures: ScaleFigures = {
  machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version },
  sizes,
};
console.log(JSON.stringify(figures, null, 2));
if (values.docs) {
  const file = join(ROOT, 'docs', 'performance.md');
  writeFileSync(file, withTable(readFileSync(file, 'utf8'), figures));
}
if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
