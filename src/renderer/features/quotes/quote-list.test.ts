import { expect, test, vi } from 'vitest';
import type { IsoDate, QuoteId, ThemeId } from '../../../main/core/contract/ids';
import type { QuoteInContext } from '../../../main/core/contract/quotes';
import { pagesOf } from '../../../main/core/testing/test-quote-pages';
import { quote } from '../../testing/test-quotes';
import { tag, theme } from '../../testing/test-themes';
import { QuoteList } from './quote-list.svelte';

interface Tagging {
  readonly target: { readonly kind: string; readonly id: number };
  readonly themeId: ThemeId;
}

/** An archive of these quotes that remembers what was asked of it, and what was decided and tagged. */
const archiveOf = (given: readonly QuoteInContext[]) => {
  const asked: unknown[] = [];
  let quotes = given;
  const change = (
    id: QuoteId,
    changed: (before: QuoteInContext) => Partial<QuoteInContext>,
  ): QuoteInContext => {
    quotes = quotes.map((one) => (one.id === id ? { ...one, ...changed(one) } : one));
    return quotes.find((one) => one.id === id) ?? quote(0);
  };
  const pages = () => pagesOf(quotes, THEMES);
  return {
    asked,
    pageQuotes: (request: Parameters<ReturnType<typeof pagesOf>['pageQuotes']>[0]) =>
      Promise.resolve(pages().pageQuotes(request)),
    /** As somebody else, or the way back, would. */
    change,
    moreQuotes: (request: Parameters<ReturnType<typeof pagesOf>['moreQuotes']>[0]) =>
      Promise.resolve(pages().moreQuotes(request)),
    readQuoteLines: (request: Parameters<ReturnType<typeof pagesOf>['readQuoteLines']>[0]) => {
      asked.push({ lines: request.ids });
      return Promise.resolve(pages().readQuoteLines(request));
    },
    decideQuote: (request: { quoteId: QuoteId; status: QuoteInContext['status'] }) => {
      asked.push(request);
      return Promise.resolve(change(request.quoteId, () => ({ status: request.status })));
    },
    addTag: (request: Tagging) => {
      asked.push({ add: request });
      change(request.target.id as QuoteId, ({ tags }) => ({ tags: [...tags, tag(request.themeId)] }));
      return Promise.resolve(tag(request.themeId));
    },
    removeTag: (request: Tagging) => {
      asked.push({ remove: request });
      change(request.target.id as QuoteId, ({ tags }) => ({
        tags: tags.filter(({ themeId }) => themeId !== request.themeId),
      }));
      return Promise.resolve({ left: [] });
    },
  };
};

const THEMES = [theme(1), theme(2)];

const listOf = async (quotes: readonly QuoteInContext[]) => {
  const client = archiveOf(quotes);
  const list = new QuoteList(client, () => THEMES);
  await list.load();
  return { list, client };
};
const ids = (list: QuoteList): readonly number[] => list.rows.map((row) => row.quote.id);
const many = (count: number, speaker: string, from = 1): readonly QuoteInContext[] =>
  Array.from({ length: count }, (_, at) => quote(from + at, { speaker }));

test('newest articles come first, then the order of the text', async () => {
  const { list } = await listOf([
    quote(1, { date: null }),
    quote(2, { date: '2026-01-01', start: 50 }),
    quote(3, { date: '2026-01-01', start: 10 }),
    quote(4, { date: '2026-05-01' }),
  ]);
  expect(ids(list)).toEqual([4, 3, 2, 1]);
});

test('a long group is folded after three rows and says how many are left; a single one is never folded away', async () => {
  const { list } = await listOf([...many(5, 'Ilse Varnholt'), ...many(4, 'Rúna Holm', 10)]);
  expect(list.shown.map(({ rows, folded }) => [rows.length, folded])).toEqual([
    [3, 2],
    [4, 0],
  ]);
  await list.unfold(list.shown[0]?.key ?? '');
  expect(list.shown.map(({ rows, folded }) => [rows.length, folded])).toEqual([
    [5, 0],
    [4, 0],
  ]);
  list.narrow({ words: 'words' });
  await list.load();
  expect(list.shown[0]?.folded).toBe(2);
});

test('of thousands of speakers only some are shown, and walking past the last brings more', async () => {
  const { list } = await listOf(
    Array.from({ length: 5000 }, (_, at) => quote(at + 1, { speaker: `Speaker ${at}` })),
  );
  expect([list.rows.length, list.groupsLeft]).toEqual([20, 4980]);
  await list.step(19);
  await list.step(1);
  expect([list.rows.length, list.current?.quote.id]).toEqual([40, list.rows[20]?.quote.id]);
});

test('stepping stays within the list', async () => {
  const { list } = await listOf([quote(1, { start: 1 }), quote(2, { start: 2 })]);
  await list.step(-1);
  expect(list.current?.quote.id).toBe(1);
  await list.step(5);
  expect(list.current?.quote.id).toBe(2);
});

test('accepting goes on to the next quote that is still to review', async () => {
  const { list, client } = await listOf([
    quote(1, { start: 1 }),
    quote(2, { start: 2, status: 'accepted' }),
    quote(3, { start: 3 }),
  ]);
  await list.decide('accepted');
  expect(client.asked).toEqual([{ quoteId: 1, status: 'accepted' }]);
  expect(list.rows.map((row) => row.quote.status)).toEqual(['accepted', 'accepted', 'suggested']);
  expect(list.current?.quote.id).toBe(3);
});

test('a rejected quote leaves the list, and the selection moves on', async () => {
  const { list } = await listOf([quote(1, { start: 1 }), quote(2, { start: 2 })]);
  await list.step(1);
  await list.decide('rejected');
  expect([ids(list), list.current?.quote.id]).toEqual([[1], 1]);
  expect(list.counts.statuses.get('rejected')).toBe(1);
});

test('accepting what is accepted or corrected asks nothing of the archive', async () => {
  for (const status of ['accepted', 'corrected'] as const) {
    const { list, client } = await listOf([quote(1, { status })]);
    await list.decide('accepted');
    expect(client.asked).toEqual([]);
  }
});

test('a theme’s key tags, and pressed again takes the tag away', async () => {
  const { list, client } = await listOf([quote(1)]);
  const target = { kind: 'quote', id: 1 };
  await list.toggleTag(2 as ThemeId);
  expect(list.current?.quote.themes).toEqual([2]);
  await list.toggleTag(2 as ThemeId);
  expect(list.current?.quote.themes).toEqual([]);
  expect(client.asked).toEqual([{ add: { target, themeId: 2 } }, { remove: { target, themeId: 2 } }]);
});

test('the selected quote stays selected when it moves to another group', async () => {
  const { list } = await listOf([quote(1, { start: 1 }), quote(2, { start: 2 })]);
  list.grouping = 'theme';
  await list.load();
  await list.step(1);
  await list.toggleTag(1 as ThemeId);
  expect(list.current?.quote.themes).toEqual([1]);
  await list.load();
  expect(list.rows.map((row) => row.quote.id)).toEqual([2, 1]);
  expect(list.current?.quote.id).toBe(2);
});

/** A list whose pages, of so many groups, come when they are let go, one after another. */
const heldList = (quotes: readonly QuoteInContext[], most = Infinity) => {
  const client = archiveOf(quotes);
  const answers: (() => void)[] = [];
  const pageQuotes: typeof client.pageQuotes = async (request) => {
    const page = await client.pageQuotes({ ...request, limit: Math.min(request.limit, most) });
    await new Promise<void>((resolve) => answers.push(resolve));
    return page;
  };
  const list = new QuoteList({ ...client, pageQuotes }, () => THEMES);
  const asked = (times: number) => vi.waitUntil(() => answers.length >= times);
  const letGo = async (nth: number): Promise<void> => {
    await asked(nth + 1);
    answers[nth]?.();
  };
  return { list, client, letGo, asked };
};

test('rows that somebody else touched are drawn before the whole list is read again', async () => {
  const { list, client, letGo } = heldList([quote(1), quote(2)]);
  const first = list.load();
  await letGo(0);
  await first;
  client.change(1 as QuoteId, () => ({ status: 'accepted' }));
  const { articleId } = quote(1);
  const second = list.load({ articles: [articleId] });
  await vi.waitUntil(() => list.rows.some((row) => row.quote.status === 'accepted'));
  expect(list.counts.statuses.get('accepted')).toBe(1);
  await letGo(1);
  await second;
  expect(list.rows.map((row) => row.quote.status)).toEqual(['accepted', 'suggested']);
});

test('what was decided here is drawn already, and asked for only with the list', async () => {
  const { list, client } = await listOf([quote(1), quote(2)]);
  const { articleId } = quote(1);
  await list.decide('accepted');
  await list.load({ articles: [articleId] });
  expect(client.asked).toEqual([{ quoteId: 1, status: 'accepted' }]);
  await list.load({ articles: [articleId] });
  expect(client.asked).toHaveLength(2);
});

test('the first part is drawn while what is below it is still being read', async () => {
  const { list, letGo } = heldList([...many(3, 'Ilse Varnholt'), ...many(2, 'Rúna Holm', 20)], 1);
  const all = list.load();
  await letGo(0);
  await vi.waitUntil(() => list.loaded);
  expect([list.rows.length, list.groupsLeft]).toEqual([3, 1]);
  await letGo(1);
  await all;
  expect([list.rows.length, list.groupsLeft]).toEqual([5, 0]);
});

test('an answer that was asked for before a decision does not take it back', async () => {
  const { list, letGo } = heldList([quote(1)]);
  const first = list.load();
  await letGo(0);
  await first;
  const second = list.load();
  await list.decide('accepted');
  await letGo(1);
  await second;
  expect(list.current?.quote.status).toBe('accepted');
});

test('an answer to an earlier question never replaces the newer one’s', async () => {
  const { list, letGo, asked } = heldList([
    quote(1, { text: 'Spare parts' }),
    quote(2, { text: 'Nobody sails' }),
  ]);
  list.narrow({ words: 'parts' });
  void list.load();
  await asked(1);
  list.narrow({ words: 'sails' });
  const settled = list.load();
  await letGo(0);
  await asked(2);
  expect(list.loaded).toBe(false);
  await letGo(1);
  await settled;
  expect(ids(list)).toEqual([2]);
});

test('what a reply has no room for is asked for on its own', async () => {
  const client = archiveOf([...many(9, 'Ilse Varnholt'), ...many(9, 'Rúna Holm', 20)]);
  const list = new QuoteList(
    {
      ...client,
      pageQuotes: async (request) => {
        const page = await client.pageQuotes({ ...request, limit: 1 });
        return { ...page, groups: page.groups.map((group) => ({ ...group, rows: group.rows.slice(0, 1) })) };
      },
      moreQuotes: async (request) => (await client.moreQuotes(request)).slice(0, 1),
    },
    () => THEMES,
  );
  await list.load();
  expect(list.shown.map(({ rows, folded }) => [rows.length, folded])).toEqual([
    [3, 6],
    [3, 6],
  ]);
});

test('another list can take up the place of the one before', async () => {
  const quotes = many(9, 'Ilse Varnholt');
  const before = await listOf(quotes);
  before.list.grouping = 'theme';
  before.list.narrow({ words: 'words' });
  await before.list.load();
  await before.list.unfold('no theme');
  await before.list.step(7);
  const after = await listOf(quotes);
  after.list.resume(before.list.place);
  await after.list.load();
  expect([after.list.grouping, after.list.filter.words, ids(after.list).length]).toEqual([
    'theme',
    'words',
    9,
  ]);
  expect(after.list.current?.quote.id).toBe(8);
});

test('clearing the filter shows everything but the rejected again', async () => {
  const { list } = await listOf([quote(1), quote(2, { status: 'rejected' })]);
  list.narrow({ from: '2030-01-01' as IsoDate });
  list.toggleStatus('rejected');
  list.toggleTheme(null);
  await list.load();
  expect([ids(list), list.filtered]).toEqual([[], true]);
  list.clear();
  await list.load();
  expect([ids(list), list.filtered]).toEqual([[1], false]);
});
