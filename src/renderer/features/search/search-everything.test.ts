import { expect, test } from 'vitest';
import type { ArticleId, BriefId, QuoteId } from '../../../main/core/contract/ids';
import type { SearchHit, SearchResult } from '../../../main/core/contract/search';
import { SearchEverything } from './search-everything.svelte';

const hit = (over: Partial<SearchHit>): SearchHit => ({
  kind: 'article',
  articleId: 1 as ArticleId,
  quoteId: null,
  annotationId: null,
  briefId: null,
  title: 'A title',
  outlet: null,
  publishedOn: null,
  speaker: null,
  snippet: [],
  ...over,
});
const result = (hits: readonly SearchHit[]): SearchResult => ({
  hits,
  totals: { article: 3, quote: 1, annotation: 0, brief: 1 },
  isWholeInArticles: false,
  leftOut: 0,
});

test('hits stand by kind, the keys walk over all of them, and each leads to its place', async () => {
  const search = new SearchEverything({
    search: () =>
      Promise.resolve(
        result([
          hit({ kind: 'quote', quoteId: 4 as QuoteId }),
          hit({ kind: 'article' }),
          hit({ kind: 'brief', articleId: null, briefId: 2 as BriefId }),
        ]),
      ),
  });
  search.query = 'words';
  await search.ask();
  expect(search.groups.map(({ kind, hits, more }) => [kind, hits.map(({ index }) => index), more])).toEqual([
    ['article', [0], 2],
    ['quote', [1], 0],
    ['brief', [2], 0],
  ]);
  search.move(1);
  expect(search.place()).toEqual({ name: 'read', articleId: 1, quoteId: 4, annotationId: undefined });
  search.move(1);
  expect(search.place()).toEqual({ name: 'briefs', briefId: 2 });
  search.move(1);
  expect(search.current).toBe(0);
});

test('an answer that was overtaken is dropped', async () => {
  const answers: (() => void)[] = [];
  const search = new SearchEverything({
    search: ({ query }) =>
      new Promise((resolve) => answers.push(() => resolve(result([hit({ title: query })])))),
  });
  search.query = 'first';
  const first = search.ask();
  search.query = 'second';
  const second = search.ask();
  answers.reverse().forEach((answer) => answer());
  await Promise.all([first, second]);
  expect([search.answered, search.flat[0]?.title]).toEqual(['second', 'second']);
});

test('a question cancels the one before it, and only an error of the last one is told', async () => {
  const signals: AbortSignal[] = [];
  const search = new SearchEverything({
    search: (_request, options) =>
      new Promise((_resolve, reject) => {
        const signal = options?.signal ?? new AbortController().signal;
        signals.push(signal);
        signal.addEventListener('abort', () => reject(new Error('cancelled')));
        if (signals.length === 3) reject(new Error('broken'));
      }),
  });
  search.query = 'words';
  const asked = [search.ask(), search.ask(), search.ask()];
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, false]);
  expect(await Promise.allSettled(asked)).toEqual([
    { status: 'fulfilled', value: undefined },
    { status: 'fulfilled', value: undefined },
    { status: 'rejected', reason: new Error('broken') },
  ]);
});
