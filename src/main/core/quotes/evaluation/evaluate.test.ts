import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractQuotes } from '../extract';
import { evaluate, type Evaluation, type Extracted } from './evaluate';
import type { Figures } from './figures';
import { readGoldLines } from './read-gold';

/** An independent scorer with the same definitions, kept beside the project with articles for it. */
const SHARED = resolve(import.meta.dirname, '../../../../../../shared/eval');
const SCORER = join(SHARED, 'score.mjs');
const missing = !existsSync(SCORER);

describe.each(['dev.jsonl', 'seed.jsonl'])('on %s', (file) => {
  const articles = missing ? [] : readGoldLines(readFileSync(join(SHARED, file), 'utf8')).articles;
  const because = missing ? ' (skipped: no ../shared/eval)' : '';

  test.skipIf(missing)(`our figures are those of an independent scorer${because}`, () => {
    const extracted = articles.map((article) => ({ article, found: extractQuotes(article.text) }));
    expect(asScorer(evaluate(extracted))).toEqual(scored(join(SHARED, file), extracted));
  });

  test.skipIf(missing)(`also where much is wrong${because}`, () => {
    const extracted = articles.map((article) => ({ article, found: spoilt(article.text) }));
    const theirs = scored(join(SHARED, file), extracted);
    expect(asScorer(evaluate(extracted))).toEqual(theirs);
    expect(theirs).not.toMatchObject({ total: { traps_hit: 0 } });
  });
});

test('the example of the documentation is a gold line, and we find what it marks', () => {
  const document = readFileSync(resolve(import.meta.dirname, '../../../../../docs/quotes.md'), 'utf8');
  const [, example = ''] = /```text\n(.*?)\n```/s.exec(document) ?? [];
  const { articles, bad } = readGoldLines(example);
  const { total, errors } = evaluate(
    articles.map((article) => ({ article, found: extractQuotes(article.text) })),
  );
  expect({ bad, errors }).toEqual({ bad: [], errors: [] });
  expect(total).toMatchObject({ quotes: 1, found: 1, endToEnd: 1, traps: 1, trapsHit: 0 });
});

/** Every pair of marks is a quote of the nearest capitals, and now and then a span is off by a word. */
function spoilt(text: string): Extracted['found'] {
  const names = [...text.matchAll(/\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/gu)];
  return [...text.matchAll(/["“«„‘]([^"”»“]{2,400})["”»“’]/gu)].map(({ index, 1: words = '' }, number) => ({
    start: index + 1 + (number % 5 === 0 ? 3 : 0),
    end: index + 1 + words.length - (number % 7 === 0 ? 1 : 0),
    speaker: number % 11 === 0 ? null : (names.findLast((name) => name.index < index)?.[0] ?? 'unknown'),
    utterance: Math.floor(number / 2),
  }));
}

function scored(gold: string, extracted: readonly Extracted[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'evaluation-'));
  try {
    const lines = extracted.map(({ article, found }) => JSON.stringify({ id: article.id, quotes: found }));
    writeFileSync(join(folder, 'found.jsonl'), lines.join('\n'));
    const args = [SCORER, gold, join(folder, 'found.jsonl'), '--json'];
    const all = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Record<
      string,
      unknown
    >;
    const { total, by_lang, by_style, phenomena, trap_types, split_linking } = all;
    return { total, by_lang, by_style, phenomena, trap_types, split_linking };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An evaluation in the other scorer's words and with its four decimals. */
function asScorer({ total, byLanguage, byStyle, byPhenomenon, byTrap }: Evaluation): unknown {
  const groups = (figures: Readonly<Record<string, Figures>>): object =>
    Object.fromEntries(Object.entries(figures).map(([name, one]) => [name, totals(one)]));
  return rounded({
    total: totals(total),
    by_lang: groups(byLanguage),
    by_style: groups(byStyle),
    phenomena: Object.fromEntries(
      Object.entries(byPhenomenon).map(([tag, { quotes, exact, recall, speaker, endToEnd }]) => [
        tag,
        { n: quotes, exact, recall, speaker, end_to_end: endToEnd },
      ]),
    ),
    trap_types: Object.fromEntries(
      Object.entries(byTrap).map(([type, { traps, hit }]) => [type, { n: traps, hit }]),
    ),
    split_linking: total.splits === 0 ? undefined : { n: total.splits, right: total.splitsJoined },
  });
}

function totals(figures: Figures): object {
  const { articles, quotes, found, speaker, speakerFullName, endToEnd, traps, trapsHit } = figures;
  const short = ({ precision, recall, f1 }: Figures['exact']): object => ({ p: precision, r: recall, f1 });
  return {
    articles,
    gold: quotes,
    predicted: found,
    exact: short(figures.exact),
    overlap: short(figures.overlap),
    speaker_accuracy: speaker,
    speaker_full_name: speakerFullName,
    end_to_end_recall: endToEnd,
    false_positives: figures.falseQuotes,
    traps,
    traps_hit: trapsHit,
    optional: figures.optional,
    optional_found: figures.optionalFound,
  };
}

function rounded(value: object): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'number' && Number.isFinite(part) && !Number.isInteger(part)
        ? Number(part.toFixed(4))
        : part,
    ),
  );
}
