import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extractQuotes } from './extract';
import { EXTRACTOR_VERSION } from './version';

/** What this version reads in the marked articles, by its digest. */
const READ = { version: 5, 'holdout-en.jsonl': 'b6b806d520df3654', 'holdout-fr.jsonl': 'bdb65c6c506ba38e' };

/** SHA-256, shortened, of all that is found in the articles of a file, to whom it is given and, to a thousandth, how surely. */
function readingOf(file: string): string {
  const lines = readFileSync(join(import.meta.dirname, 'fixtures', file), 'utf8')
    .trim()
    .split('\n');
  const found = lines.map((line) => {
    const { text, lang } = JSON.parse(line) as { text: string; lang: string };
    return extractQuotes(text, { language: lang }).map(({ confidence, ...quote }) => ({
      ...quote,
      confidence: confidence.toFixed(3),
    }));
  });
  return createHash('sha256').update(JSON.stringify(found)).digest('hex').slice(0, 16);
}

test('whoever changes what is read raises the version, so that archives are offered a new reading', () => {
  expect({
    version: EXTRACTOR_VERSION,
    'holdout-en.jsonl': readingOf('holdout-en.jsonl'),
    'holdout-fr.jsonl': readingOf('holdout-fr.jsonl'),
  }).toEqual(READ);
});
