import { expect, test } from 'vitest';
import type { AnalystId, ArticleId, Uid } from '../../../main/core/contract/ids';
import type { Annotation } from '../../../main/core/contract/annotations';
import type { Quote } from '../../../main/core/contract/quotes';
import { annotation, article, quote, summary } from '../../testing/test-articles';
import { tag, theme, themeId } from '../../testing/test-themes';
import { Reading, type ReadingClient } from './reading.svelte';

const TEXT = 'Alpha said “one”.\n\nBeta said “two”.\n\nGamma said “three”.';

/** A core that holds one article and remembers what it was told. */
function coreOf(start: { quotes?: readonly Quote[]; annotations?: readonly Annotation[] } = {}) {
  let quotes = start.quotes ?? ['one', 'two', 'three'].map((words, index) => quote(index + 1, TEXT, words));
  let annotations = start.annotations ?? [];
  const said: unknown[] = [];
  const change = (id: number, over: Partial<Quote>): Quote => {
    quotes = quotes.map((one) => (one.id === id ? { ...one, ...over } : one));
    return quotes.find((one) => one.id === id) ?? quote(0, TEXT, 'one');
  };
  const client: ReadingClient = {
    readArticle: () => Promise.resolve(article(TEXT)),
    readPassages: ({ articleId }) =>
      Promise.resolve({
        article: summary(articleId),
        quotes,
        annotations,
        analysts: [{ id: 1 as AnalystId, uid: 'analyst-1' as Uid, name: 'Ana' }],
      }),
    suggestThemes: () =>
      Promise.resolve([
        {
          quoteId: quote(1, TEXT, 'one').id,
          span: { start: 12, end: 15 },
          suggestions: [{ themeId: themeId(1), score: 0.5, terms: ['one'], elsewhere: 0 }],
        },
      ]),
    rejectSuggestion: (request) => {
      said.push(['reject', request.span, request.themeId]);
      return Promise.resolve(null);
    },
    decideQuote: ({ quoteId, status }) => Promise.resolve(change(quoteId, { status })),
    addTag: (request) => {
      said.push(['tag', request.target.id, request.themeId]);
      if (request.target.kind === 'quote') change(request.target.id, { tags: [tag(request.themeId)] });
      return Promise.resolve(tag(request.themeId));
    },
    removeTag: (request) => {
      said.push(['untag', request.target.id, request.themeId]);
      if (request.target.kind === 'quote') change(request.target.id, { tags: [] });
      return Promise.resolve({ left: [] });
    },
    addAnnotation: ({ span, note, themeIds }) => {
      const made = annotation(9, TEXT, TEXT.slice(span.start, span.end), {
        note,
        tags: themeIds.map((id) => tag(id)),
      });
      annotations = [...annotations, made];
      return Promise.resolve(made);
    },
    editAnnotation: ({ annotationId, note }) => {
      annotations = annotations.map((one) => (one.id === annotationId ? { ...one, note } : one));
      return Promise.resolve(
        annotations.find((one) => one.id === annotationId) ?? annotation(9, TEXT, 'one'),
      );
    },
    resizeAnnotation: ({ annotationId, span }) => {
      const { start, end } = span;
      const resized = annotation(annotationId, TEXT, TEXT.slice(start, end));
      return Promise.resolve({ ...resized, anchor: { ...resized.anchor, start, end } });
    },
    splitAnnotation: ({ annotationId, at }) => {
      const { anchor } = annotations.find(({ id }) => id === annotationId) ?? annotation(9, TEXT, 'one');
      return Promise.resolve([
        annotation(annotationId, TEXT, TEXT.slice(anchor.start, at)),
        annotation(10, TEXT, TEXT.slice(at, anchor.end)),
      ]);
    },
    mergeAnnotations: ({ keptId }) => Promise.resolve(annotation(keptId, TEXT, 'Alpha said “one”')),
    removeAnnotation: ({ annotationId }) => {
      annotations = annotations.filter((one) => one.id !== annotationId);
      return Promise.resolve(null);
    },
  };
  return { client, said };
}

async function opened(start: Parameters<typeof coreOf>[0] = {}) {
  const core = coreOf(start);
  const reading = new Reading(core.client, (id) => theme(id));
  await reading.open(article(TEXT).id);
  return { reading, said: core.said };
}

test('an article opens at its first quote to review', async () => {
  const { reading } = await opened({
    quotes: [quote(1, TEXT, 'one', { status: 'accepted' }), quote(2, TEXT, 'two'), quote(3, TEXT, 'three')],
  });
  expect([reading.quoteId, reading.toReview, reading.tab]).toEqual([2, 2, 'quotes']);
});

/** Decides the current quote and goes on, as the controller does. */
async function decideAndGoOn(reading: Reading, status: 'accepted' | 'rejected'): Promise<boolean> {
  const turn = reading.turnAfterCurrent();
  await reading.decide(status);
  return reading.advance(turn);
}

test('after a decision comes the next quote to review, round the end, and none when none is left', async () => {
  const { reading } = await opened();
  reading.showQuote(quote(3, TEXT, 'three').id);
  expect([await decideAndGoOn(reading, 'accepted'), reading.quoteId]).toEqual([true, 1]);
  expect([await decideAndGoOn(reading, 'rejected'), reading.quoteId]).toEqual([true, 2]);
  expect([await decideAndGoOn(reading, 'accepted'), reading.quoteId]).toEqual([false, 2]);
  expect(reading.quotes.map(({ status }) => status)).toEqual(['rejected', 'accepted', 'accepted']);
});

test('by doubt the least sure comes first, J and K keep to that order, and what is decided goes to the end', async () => {
  const sure = [0.9, 0.2, 0.5].map((confidence, index) =>
    quote(index + 1, TEXT, ['one', 'two', 'three'][index] ?? '', { confidence }),
  );
  const { reading } = await opened({ quotes: sure });
  reading.order = 'doubt';
  reading.showQuote(quote(2, TEXT, 'two').id);
  reading.step(1);
  expect([reading.inTurn.map(({ id }) => id), reading.quoteId]).toEqual([[2, 3, 1], 3]);
  await decideAndGoOn(reading, 'accepted');
  expect([reading.inTurn.map(({ id }) => id), reading.quoteId]).toEqual([[2, 1, 3], 1]);
});

test('a theme key tags the current quote, and pressed again takes the theme off', async () => {
  const { reading, said } = await opened();
  expect(await reading.toggleTheme(themeId(1))).toBe('added');
  expect(reading.wears(themeId(1))).toBe(true);
  expect(await reading.toggleTheme(themeId(1))).toBe('removed');
  expect(said).toEqual([
    ['tag', 1, 1],
    ['untag', 1, 1],
  ]);
});

test('suggestions come beside the reading; what was tagged or rejected is no longer suggested', async () => {
  const { reading, said } = await opened();
  const suggestion = { themeId: 1, score: 0.5, terms: ['one'], elsewhere: 0 };
  expect(reading.suggested()).toBeNull();
  await reading.suggestions.load(article(TEXT).id);
  expect(reading.suggested()?.suggestion).toEqual(suggestion);
  await reading.suggestions.reject({ start: 12, end: 15 }, themeId(1));
  expect([reading.suggested(), said]).toEqual([null, [['reject', { start: 12, end: 15 }, 1]]]);
  await reading.suggestions.load(article(TEXT).id);
  await reading.toggleTheme(themeId(1));
  expect(reading.suggested()).toBeNull();
});

test('with words selected a theme key annotates them and lets go of the selection', async () => {
  const { reading } = await opened();
  reading.selection = { start: 0, end: 5 };
  await reading.toggleTheme(themeId(2));
  expect(
    reading.annotations.map(({ anchor, tags }) => [anchor.exact, tags.map((one) => one.themeId)]),
  ).toEqual([['Alpha', [2]]]);
  expect([reading.selection, reading.tab, reading.annotationId]).toEqual([null, 'annotations', 9]);
});

test('what lies under the cursor becomes current, a quote before the annotation around it', async () => {
  const around = annotation(9, TEXT, 'Beta said “two”.');
  const { reading } = await opened({ annotations: [around], quotes: [quote(2, TEXT, 'two')] });
  reading.quoteId = null;
  reading.showAt(TEXT.indexOf('two'));
  expect([reading.tab, reading.quoteId]).toEqual(['quotes', 2]);
  reading.showAt(TEXT.indexOf('Beta'));
  expect([reading.tab, reading.annotationId]).toEqual(['annotations', 9]);
});

test('an article that was opened later is never overwritten by one that answers late', async () => {
  const core = coreOf();
  const waiting: (() => void)[] = [];
  const slow = new Reading(
    {
      ...core.client,
      readArticle: ({ articleId }) =>
        new Promise((resolve) => waiting.push(() => resolve({ ...article(TEXT), id: articleId }))),
    },
    (id) => theme(id),
  );
  const [first, second] = [article(TEXT).id, (article(TEXT).id + 1) as ReturnType<typeof article>['id']];
  const both = [slow.open(first), slow.open(second)];
  waiting.reverse().forEach((answer) => answer());
  await Promise.all(both);
  expect(slow.article?.id).toBe(second);
});

test('an article being opened stays the one that is wanted, whatever is read again meanwhile', async () => {
  const { client } = coreOf();
  const answers: (() => void)[] = [];
  const slow: ReadingClient = {
    ...client,
    readArticle: ({ articleId }) =>
      new Promise((resolve) => {
        answers.push(() => resolve({ ...article(TEXT), id: articleId }));
      }),
  };
  const [first, second] = [1, 2] as ArticleId[];
  if (first === undefined || second === undefined) throw new Error('two articles expected');
  const reading = new Reading(slow, (id) => theme(id));
  const settle = async (work: Promise<unknown>): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) {
      answers.splice(0).forEach((answer) => answer());
      await Promise.resolve();
    }
    await work;
  };
  await settle(reading.open(first));
  await settle(Promise.all([reading.open(second), reading.refresh()]));
  expect(reading.article?.id).toBe(second);
});

test('an annotation that is split becomes two, and one again when they are merged', async () => {
  const { reading } = await opened({ annotations: [annotation(5, TEXT, 'Alpha said')] });
  const words = () => reading.annotations.map(({ id, anchor }) => [Number(id), anchor.exact]);
  const [first] = reading.annotations;
  if (first === undefined) throw new Error('no annotation');
  await reading.splitAnnotation(first.id, 5);
  expect(words()).toEqual([
    [5, 'Alpha'],
    [10, ' said'],
  ]);
  const second = reading.annotations[1];
  if (second === undefined) throw new Error('not split');
  await reading.mergeAnnotations(second.id, first.id);
  expect(words()).toEqual([[10, 'Alpha said “one”']]);
  expect(reading.annotation?.id).toBe(second.id);
});

test('selecting just the words of an annotation works its themes, and makes no second one', async () => {
  const { reading, said } = await opened({ annotations: [annotation(5, TEXT, 'Beta said')] });
  const start = TEXT.indexOf('Beta said');
  reading.selection = { start, end: start + 'Beta said'.length };
  expect(await reading.toggleTheme(themeId(2))).toBe('added');
  expect(said).toEqual([['tag', 5, 2]]);
  expect([reading.selection, reading.annotation?.id]).toEqual([null, 5]);
});

test('steps through the annotations that the filter shows while they are listed', async () => {
  const annotations = ['Alpha', 'Beta', 'Gamma'].map((words, index) =>
    annotation(index + 1, TEXT, words, index === 1 ? {} : { note: 'Why?' }),
  );
  const { reading } = await opened({ annotations });
  reading.tab = 'annotations';
  reading.filter = { ...reading.filter, status: 'noted' };
  const steps = [1, 1, 1, -1].map((by) => {
    reading.step(by as 1 | -1);
    return Number(reading.annotationId);
  });
  expect(steps).toEqual([1, 3, 3, 1]);
  expect(reading.quoteId).toBe(1);
});
