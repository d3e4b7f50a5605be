/**
 * `npm run bench:scale [-- --sizes 1000,10000,100000] [-- --keep FOLDER] [-- --docs]`: what an archive costs as it grows, as one
 * JSON document on stdout; with `--docs` also as a table in `docs/performance.md`. Seeded; a kept archive is measured again
 * without being imported again.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createCorpus } from './scale/corpus';
import { measureCalls } from './scale/calls';
import { importCorpus } from './scale/import';
import { measureSearch } from './scale/search';
import { withTable } from './scale/table';
import { bytesByTable } from './scale/tables';

const ROOT = resolve(import.meta.dirname, '../..');
const SEED = 20_261_130;

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    keep: { type: 'string' },
    docs: { type: 'boolean', default: false },
  },
});

const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'attache-scale-'));
mkdirSync(folder, { recursive: true });
const options = {
  resources: join(ROOT, 'resources'),
  reader: pathToFileURL(join(ROOT, 'out', 'main', 'document-reader.js')),
  corpus: createCorpus(SEED),
};
const sizes = [];
for (const articles of values.sizes.split(',').map(Number)) sizes.push(await measure(articles));
const figures = {
  machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version },
  sizes,
};
console.log(JSON.stringify(figures, null, 2));
if (values.docs) {
  const file = join(ROOT, 'docs', 'performance.md');
  writeFileSync(file, withTable(readFileSync(file, 'utf8'), figures));
}
if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });

async function measure(articles: number) {
  const path = join(folder, `${articles}.attache`);
  const made = `${path}.json`;
  if (!existsSync(made)) {
    rmSync(path, { force: true });
    writeFileSync(made, JSON.stringify(await importCorpus(path, articles, options)));
  }
  const imported = JSON.parse(readFileSync(made, 'utf8')) as Awaited<ReturnType<typeof importCorpus>>;
  const bytes = statSync(path).size;
  return {
    articles,
    import: imported,
    file: {
      bytes,
      perText: round(bytes / imported.textBytes),
      byTable: bytesByTable(path, imported.textBytes),
    },
    search: await measureSearch(path, options),
    calls: await measureCalls(path, options),
  };
}

export type ScaleFigures = typeof figures;

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
