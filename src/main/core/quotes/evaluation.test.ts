import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractQuotes } from './extract';

/** Test data kept beside the project; the real article among it may not be copied. */
const EVALUATION = resolve(import.meta.dirname, '../../../../../shared/eval');

interface Scores {
  readonly total: Totals;
  readonly by_lang: Readonly<Record<string, Totals>>;
}
interface Totals {
  readonly exact: { readonly f1: number };
  readonly overlap: { readonly f1: number };
  readonly speaker_full_name: number;
  readonly end_to_end_recall: number;
  readonly traps: number;
  readonly traps_hit: number;
}

function scoresOf(file: string): Scores {
  const gold = join(EVALUATION, file);
  const folder = mkdtempSync(join(tmpdir(), 'quotes-'));
  try {
    const articles = readFileSync(gold, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { id: string; text: string });
    const found = articles.map(({ id, text }) => JSON.stringify({ id, quotes: extractQuotes(text) }));
    const predictions = join(folder, 'predictions.jsonl');
    writeFileSync(predictions, found.join('\n'));
    const scorer = [join(EVALUATION, 'score.mjs'), gold, predictions, '--json'];
    return JSON.parse(execFileSync(process.execPath, scorer, { encoding: 'utf8' })) as Scores;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(['dev.jsonl', 'seed.jsonl'])('on %s', (file) => {
  const missing = !existsSync(join(EVALUATION, file));

  test.skipIf(missing)(
    `quotes and speakers are found${missing ? ` (skipped: no ../shared/eval/${file})` : ''}`,
    () => {
      const { total, by_lang } = scoresOf(file);
      expect(total.exact.f1).toBeGreaterThanOrEqual(0.96);
      expect(total.overlap.f1).toBeGreaterThanOrEqual(0.98);
      expect(total.speaker_full_name).toBeGreaterThanOrEqual(0.92);
      expect(total.end_to_end_recall).toBeGreaterThanOrEqual(0.88);
      expect(total.traps_hit / total.traps).toBeLessThanOrEqual(0.04);
      for (const scores of Object.values(by_lang)) {
        expect(scores.end_to_end_recall).toBeGreaterThanOrEqual(0.85);
      }
    },
  );
});
