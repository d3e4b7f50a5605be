import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { ThemeId } from '../core/contract/ids';
import { DEFAULT_THEMES } from '../core/themes/default-themes';
import { figuresOf, orderUnseen } from '../core/themes/learning/evaluation';
import { readLabelledArticles } from './labelled-articles';

const THEMES = DEFAULT_THEMES.map((details, index) => ({ ...details, id: (index + 1) as ThemeId }));
const labelled = readLabelledArticles(resolve(import.meta.dirname, '../../..'), THEMES);

test('the sample archive and the invented articles are there to be measured on, with the texts that were labelled', () => {
  expect(labelled.articles.length).toBeGreaterThanOrEqual(29);
});

test(`on articles it has not seen, what was learned orders passages better than keywords (without: ${labelled.missing.join(', ') || 'none'})`, () => {
  const orders = orderUnseen(THEMES, labelled.articles, 10);
  const { keywords, learned } = figuresOf([...orders.values()], { random: () => 0, draws: 1 });
  expect(Math.max(learned.value / keywords.value / 1.3, learned.value / 0.85)).toBeGreaterThanOrEqual(1);
});
