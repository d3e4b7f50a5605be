import { expect, test } from 'vitest';
import type { ArticleId, QuoteId, ThemeId } from '../../../main/core/contract/ids';
import type { SuggestedPassage } from '../../../main/core/contract/suggestions';
import { LikelyPassages } from './likely-passages.svelte';

const passage = (start: number, quoteId: number | null): SuggestedPassage => ({
  articleId: 1 as ArticleId,
  articleTitle: 'An article',
  outlet: null,
  publishedOn: null,
  span: { start, end: start + 9 },
  quoteId: quoteId as QuoteId | null,
  text: 'Some words',
  suggestion: { themeId: 2 as ThemeId, score: 0.8, terms: ['words'], elsewhere: 0 },
});

test('one is tagged or rejected after the other, each in its own way, and the next is current', async () => {
  const asked: unknown[] = [];
  const remember = (name: string) => (request: unknown) => {
    asked.push([name, request]);
    return Promise.resolve(null as never);
  };
  const likely = new LikelyPassages({
    suggestPassages: () => Promise.resolve([passage(0, 7), passage(10, null), passage(20, null)]),
    addTag: remember('tag'),
    addAnnotation: remember('annotate'),
    rejectSuggestion: remember('reject'),
  });
  expect([likely.loaded, likely.current]).toEqual([false, null]);
  await likely.load(2 as ThemeId);
  for (const work of ['accept', 'accept', 'reject'] as const) {
    if (likely.current !== null) await likely[work](likely.current);
  }
  expect([likely.shown, likely.current]).toEqual([[], null]);
  expect(asked).toEqual([
    ['tag', { target: { kind: 'quote', id: 7 }, themeId: 2 }],
    ['annotate', { articleId: 1, span: { start: 10, end: 19 }, note: '', themeIds: [2] }],
    ['reject', { articleId: 1, span: { start: 20, end: 29 }, themeId: 2 }],
  ]);
});

test('what one stands on keeps its place while the archive learns from the decision before, and goes when it is decided', async () => {
  const answers = [
    [passage(0, null), passage(10, null), passage(20, null)],
    // Learned anew: the second is no longer among the likeliest.
    [passage(30, null), passage(20, null)],
    [passage(30, null), passage(20, null)],
  ];
  const rejected: number[] = [];
  const likely = new LikelyPassages({
    suggestPassages: () => Promise.resolve(answers.shift() ?? []),
    addTag: () => Promise.resolve(null as never),
    addAnnotation: () => Promise.resolve(null as never),
    rejectSuggestion: ({ span }) => {
      rejected.push(span.start);
      return Promise.resolve(null);
    },
  });
  await likely.load(2 as ThemeId);
  if (likely.current !== null) await likely.accept(likely.current);
  await likely.load(2 as ThemeId);
  const starts = (): readonly number[] => likely.shown.map(({ span }) => span.start);
  expect([starts(), likely.current?.span.start]).toEqual([[10, 30, 20], 10]);
  if (likely.current !== null) await likely.reject(likely.current);
  await likely.load(2 as ThemeId);
  expect([rejected, starts(), likely.current?.span.start]).toEqual([[10], [30, 20], 30]);
});
