import { expect, test } from 'vitest';
import type { SpokenQuote } from '../../../main/core/contract/person-page';
import { person, quote as inContext } from '../../testing/test-quotes';
import { SplitChoice } from './split-choice.svelte';

const quote = (...words: Parameters<typeof inContext>): SpokenQuote => {
  const { id, articleId, articleTitle, outlet, publishedOn, anchor, status, role, utterance } = inContext(
    ...words,
  );
  const { start, exact: text } = anchor;
  return {
    id,
    articleId,
    articleTitle,
    outlet,
    publishedOn,
    start,
    text,
    status,
    role,
    utterance,
    themes: [],
  };
};

const QUOTES = [
  quote(1, { article: 2, role: 'goalkeeper', start: 50 }),
  quote(2, { article: 2, start: 10 }),
  quote(3, { article: 1, role: 'senator', outlet: null, date: null }),
  { ...quote(4, { article: 1, start: 900 }), utterance: 3 },
];

const choice = (): SplitChoice => new SplitChoice(person('John Smith', { kind: 'organisation' }), QUOTES);

test('quotes stand under their articles, in the order of the text, with the role that the article gives', () => {
  expect(
    choice().articles.map(({ title, role, quotes }) => [title, role, quotes.map(({ id }) => id)]),
  ).toEqual([
    ['Article 2', 'goalkeeper', [2, 1]],
    ['Article 1', 'senator', [3, 4]],
  ]);
});

test('whole articles and single quotes are chosen; parts of one utterance go together', () => {
  const splitting = choice();
  const [article] = splitting.articles;
  const third = QUOTES[2];
  if (article === undefined || third === undefined) throw new Error('nothing to choose');
  splitting.chooseAll(article, true);
  expect([splitting.chosen, splitting.hasAll(article), splitting.isReady]).toEqual([[1, 2], true, true]);
  splitting.choose(third, true);
  expect([splitting.chosen, splitting.isPart]).toEqual([[1, 2, 3, 4], false]);
  splitting.choose(third, false);
  splitting.chooseAll(article, false);
  expect([splitting.chosen, splitting.isReady]).toEqual([[], false]);
});

test('the new speaker starts with the name and kind of the old one, and needs a name', () => {
  const splitting = choice();
  splitting.choose(splitting.quotes[0] ?? quote(1), true);
  expect([splitting.name, splitting.kind, splitting.isReady]).toEqual(['John Smith', 'organisation', true]);
  splitting.name = ' ';
  expect(splitting.isReady).toBe(false);
});
