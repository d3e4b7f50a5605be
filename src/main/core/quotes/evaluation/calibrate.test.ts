import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import learnt from '../confidence-weights.json' with { type: 'json' };
import { DOUBTS } from '../evidence';
import { extractQuotes } from '../extract';
import { fitConfidence } from './calibrate';
import { calibrationOf, type Calibration } from './calibration';
import { evaluate } from './evaluate';
import type { GoldArticle } from './gold';
import { readGoldLines } from './read-gold';

const committed = goldIn(resolve(import.meta.dirname, '../fixtures'));
const beside = goldIn(resolve(import.meta.dirname, '../../../../../../shared/eval'));

test('on the committed articles, each judged by weights learnt from the others, confidence is the share that is right', () => {
  expectCalibrated(fitConfidence(committed).leaveOneOut);
});

const because = beside.length === 0 ? ' (skipped: no ../shared/eval)' : '';

test.skipIf(beside.length === 0)(`so it is with the articles beside the project${because}`, () => {
  expectCalibrated(fitConfidence([...beside, ...committed]).leaveOneOut);
});

test('the weights that are in use do as well', () => {
  const extracted = committed.map((article) => ({ article, found: extractQuotes(article.text) }));
  expectCalibrated(evaluate(extracted).calibration);
});

test('no doubt makes a quote surer', () => {
  const weights = new Map(Object.entries(learnt.weights));
  expect([...DOUBTS].filter((doubt) => (weights.get(doubt) ?? 0) > 0)).toEqual([]);
});

test('the same articles in another order give the same weights', () => {
  expect(fitConfidence(committed.toReversed()).weights).toEqual(fitConfidence(committed).weights);
});

describe('what calibration means', () => {
  const judged = (confidence: number, right: number, wrong: number): Parameters<typeof calibrationOf>[0] =>
    [...Array<boolean>(right).fill(true), ...Array<boolean>(wrong).fill(false)].map((isRight) => ({
      article: 'a',
      confidence,
      right: isRight,
    }));

  test('nine in ten right at 0.9 is no error; the doubtful fifth holds the rest', () => {
    const { expectedError, errorsInLeastFifth } = calibrationOf([
      ...judged(0.9, 72, 8),
      ...judged(0.6, 12, 8),
    ]);
    expect(expectedError).toBeCloseTo(0);
    expect(errorsInLeastFifth).toBeCloseTo(0.5);
  });

  test('to be always sure and half of the time wrong is an error of a half, and equals hold their part', () => {
    const { expectedError, errorsInLeastFifth } = calibrationOf(judged(1, 50, 50));
    expect(expectedError).toBeCloseTo(0.5);
    expect(errorsInLeastFifth).toBeCloseTo(0.2);
  });
});

function expectCalibrated({ errors, expectedError, errorsInLeastFifth }: Calibration): void {
  expect(expectedError).toBeLessThanOrEqual(0.06);
  // Without errors there is no share of them.
  if (errors > 0) expect(errorsInLeastFifth).toBeGreaterThanOrEqual(0.5);
}

function goldIn(folder: string): GoldArticle[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.sort().flatMap((name) => {
    const { articles, bad } = readGoldLines(readFileSync(join(folder, name), 'utf8'));
    expect(bad).toEqual([]);
    return articles;
  });
}
