/**
 * `npm run calibrate [GOLD.jsonl…]`: learns the weights of evidence from every gold file there is and writes them where the
 * extractor reads them, with what they were learnt from.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fitConfidence, RIDGE, samplesOf } from '../core/quotes/evaluation/calibrate';
import { EXTRACTOR_VERSION } from '../core/quotes/version';
import { goldFiles } from './gold-files';

const ROOT = resolve(import.meta.dirname, '../..');
const WEIGHTS = join(ROOT, 'src/main/core/quotes/confidence-weights.json');

const files = goldFiles(ROOT, process.argv.slice(2));
if (files.length === 0) throw new Error('There is no gold file to learn from.');
const { weights, quotes, errors, leaveOneOut } = fitConfidence(files.flatMap(({ articles }) => articles));
const { expectedError, errorsInLeastFifth } = leaveOneOut;
const learnt = {
  by: 'npm run calibrate',
  rules: EXTRACTOR_VERSION,
  from: Object.fromEntries(
    files.map(({ name, articles }) => {
      const samples = articles.flatMap(samplesOf);
      const wrong = samples.filter(({ right }) => !right).length;
      return [name, { articles: articles.length, quotes: samples.length, errors: wrong }];
    }),
  ),
  quotes,
  errors,
  ridge: RIDGE,
  leaveOneOut: {
    expectedError: Number(expectedError.toFixed(4)),
    errorsInLeastFifth: Number(errorsInLeastFifth.toFixed(3)),
  },
};
const sorted = Object.entries(weights).sort(([, a], [, b]) => b - a);
writeFileSync(WEIGHTS, `${JSON.stringify({ learnt, weights: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(JSON.stringify({ learnt, reliability: leaveOneOut.table }, null, 2));
