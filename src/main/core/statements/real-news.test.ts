import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { extractSpeech } from './extract-statements';

/** News that others wrote, marked by hand; kept beside the project. */
const REAL = resolve(import.meta.dirname, '../../../../../shared/eval/real');
const GOLD = join(REAL, 'real-dev.jsonl');

interface Scores {
  readonly by_lang: Readonly<
    Record<'en' | 'fr', { readonly overlap: { readonly p: number; readonly r: number } }>
  >;
  readonly total: { readonly source: number };
}

test.skipIf(!existsSync(GOLD))('of what real news reports enough is found, and little else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'statements-'));
  try {
    const found = readFileSync(GOLD, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { id: string; text: string; lang: string })
      .map(({ id, text, lang }) =>
        JSON.stringify({ id, statements: extractSpeech(text, { language: lang }).statements }),
      );
    const predictions = join(folder, 'predictions.jsonl');
    writeFileSync(predictions, found.join('\n'));
    const scorer = [join(REAL, 'score-statements.mjs'), GOLD, predictions, '--json'];
    const { by_lang, total } = JSON.parse(
      execFileSync(process.execPath, scorer, { encoding: 'utf8' }),
    ) as Scores;
    expect(by_lang.en.overlap.p).toBeGreaterThan(0.84);
    expect(by_lang.en.overlap.r).toBeGreaterThan(0.84);
    expect(by_lang.fr.overlap.p).toBeGreaterThan(0.85);
    expect(by_lang.fr.overlap.r).toBeGreaterThan(0.9);
    expect(total.source).toBeGreaterThan(0.92);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
