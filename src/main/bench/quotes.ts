/**
 * `npm run bench:quotes [-- --docs] [GOLD.jsonl…]`: how well and how fast quotes are found, ours beside others, from one run, as
 * one JSON document on stdout. With `--docs` the tables of docs/quotes.md are written anew from that run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { fitConfidence } from '../core/quotes/evaluation/calibrate';
import { EXTRACTOR_VERSION } from '../core/quotes/version';
import { sampleTexts } from './corpus';
import { withTables, type Measured } from './document';
import { goldFiles } from './gold-files';
import { compareAll } from './quality';
import { measureSpeed } from './speed';

const ROOT = resolve(import.meta.dirname, '../..');
const DOCUMENT = join(ROOT, 'docs/quotes.md');

const args = process.argv.slice(2);
const measured = measure(args.filter((arg) => arg !== '--docs'));
if (args.includes('--docs')) writeFileSync(DOCUMENT, withTables(readFileSync(DOCUMENT, 'utf8'), measured));
console.log(JSON.stringify(measured, null, 2));

function measure(more: readonly string[]): Measured {
  const files = goldFiles(ROOT, more);
  return {
    machine: `${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`,
    rules: EXTRACTOR_VERSION,
    quality: compareAll(files),
    // Every article judged by weights learnt from all others.
    reliability: fitConfidence(files.flatMap(({ articles }) => articles)).leaveOneOut,
    speed: measureSpeed(sampleTexts(join(ROOT, 'resources'))),
  };
}
