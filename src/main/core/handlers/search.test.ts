import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../archive/connect';
import { createSearch } from '../archive/search';
import type { IsoDate, ThemeId } from '../contract/ids';
import { MOST_RANKED, type HitKind, type SearchFilters, type SearchHit } from '../contract/search';
import {
  addArticle,
  importText,
  makeFolder,
  openTestCore,
  BACKGROUND,
  type TestCore,
} from '../testing/test-core';

const STRAITS = `Straits talks stall

“Deterrence begins with ships that are really there,” said Ana Sørlund, director of the Tidal Institute.

The Élysée kept silent. Nobody spoke of deterrence at the dinner, and the ministers left early for the ferry.`;
const FERRIES = `Ferries and budgets

“A budget is a promise that somebody else keeps,” Jean Fabre told reporters in the harbour.`;

let core: TestCore;

/** What was found, said briefly: kind and title, or the words of a quote. */
async function find(query: string, filters: SearchFilters = {}, limit = 50): Promise<string[]> {
  const { hits } = await core.handlers.search({ query, filters, limit }, BACKGROUND);
  return hits.map((hit) => `${hit.kind}: ${hit.kind === 'quote' ? textOf(hit) : hit.title}`);
}
const textOf = ({ snippet }: SearchHit): string => snippet.map(({ text }) => text).join('');

const A_STRAITS = 'article: Straits talks stall';
const A_FERRIES = 'article: Ferries and budgets';
const Q_DETERRENCE = 'quote: Deterrence begins with ships that are really there,';
const Q_BUDGET = 'quote: A budget is a promise that somebody else keeps,';
const NOTE = 'annotation: Straits talks stall';
const BRIEF = 'brief: Ships for the minister';

beforeEach(async () => {
  core = await openTestCore();
  const { handlers } = core;
  const straits = await addArticle(core, STRAITS, {
    outlet: 'Le Fanal',
    publishedOn: '2026-03-01' as IsoDate,
  });
  const ferries = await addArticle(core, FERRIES, {
    outlet: 'Harbour Post',
    publishedOn: '2026-05-01' as IsoDate,
  });
  const { text } = (await handlers.readArticle({ articleId: straits.articleId }, BACKGROUND)).revision;
  const silent = text.indexOf('silent');
  const [theme] = await handlers.listThemes({}, BACKGROUND);
  const themeIds = [theme?.id ?? (0 as ThemeId)];
  for (const [article, name] of [
    [straits, 'Ana Sørlund'],
    [ferries, 'Jean Fabre'],
  ] as const) {
    const [quote] = article.quotes;
    if (quote === undefined) throw new Error('no quote found');
    const speaker = { kind: 'new', name, personKind: 'human' } as const;
    await handlers.correctQuote({ quoteId: quote.id, speaker, role: null, span: quote.anchor }, BACKGROUND);
    if (article === straits) {
      await handlers.addTag(
        { target: { kind: 'quote', id: quote.id }, themeId: themeIds[0] ?? (0 as ThemeId) },
        BACKGROUND,
      );
    }
  }
  await handlers.addAnnotation(
    {
      articleId: straits.articleId,
      span: { start: silent, end: silent + 6 },
      note: 'Ask about ships',
      themeIds,
    },
    BACKGROUND,
  );
  await handlers.composeBrief(
    { themeIds, title: 'Ships for the minister', date: '2026-06-01' as IsoDate },
    BACKGROUND,
  );
});

describe('search', () => {
  test.each([
    ['a word, in every kind', 'ships', [A_STRAITS, Q_DETERRENCE, NOTE, BRIEF]],
    ['the beginning of the last word', 'deterr', [A_STRAITS, Q_DETERRENCE]],
    ['all words', 'deterrence ferry', [A_STRAITS]],
    ['a phrase', '"ships that are"', [A_STRAITS, Q_DETERRENCE]],
    ['no phrase in another order', '"that ships are"', []],
    ['without diacritics', 'elysee', [A_STRAITS]],
    ['with other diacritics', 'Sørlünd', [A_STRAITS, Q_DETERRENCE]],
    ['a speaker’s name in their quotes', 'fabre', [A_FERRIES, Q_BUDGET]],
    ['a word in the title before one in the text', 'ferr', [A_FERRIES, A_STRAITS]],
    ['nothing but signs', '“—”', []],
  ] as const)('finds %s', async (_what, query, expected) => {
    expect(await find(query)).toEqual(expected);
  });

  test.each<[string, SearchFilters, string[]]>([
    ['speaker, by any part of the name', { speaker: 'sorlund' }, [A_STRAITS, Q_DETERRENCE, BRIEF]],
    ['theme', { theme: 'autonomy' }, [A_STRAITS, Q_DETERRENCE, NOTE, BRIEF]],
    ['a theme that is none', { theme: 'fishing' }, []],
    ['outlet', { outlet: 'harbour post' }, [A_FERRIES, Q_BUDGET]],
    ['from a day', { from: '2026-04-01' as IsoDate }, [A_FERRIES, Q_BUDGET, BRIEF]],
    ['to a day', { to: '2026-04-01' as IsoDate }, [A_STRAITS, Q_DETERRENCE, NOTE]],
    ['kinds', { kinds: ['quote'] }, [Q_BUDGET, Q_DETERRENCE]],
  ])('without words lists what passes a filter by %s, newest first', async (_what, filters, expected) => {
    expect(await find('', filters)).toEqual(expected);
  });

  test('gives each kind its share of few places, and counts the rest', async () => {
    const { hits, totals } = await core.handlers.search(
      { query: 'ships', filters: {}, limit: 2 },
      BACKGROUND,
    );
    expect(hits.map(({ kind }): HitKind => kind)).toEqual(['article', 'quote']);
    expect(totals).toEqual({ article: 1, quote: 1, annotation: 1, brief: 1 });
  });

  test('shows who said it, where, and the words found', async () => {
    const { hits } = await core.handlers.search(
      { query: 'ships', filters: { kinds: ['quote'] }, limit: 9 },
      BACKGROUND,
    );
    expect(hits).toMatchObject([
      {
        title: 'Straits talks stall',
        outlet: 'Le Fanal',
        publishedOn: '2026-03-01',
        speaker: 'Ana Sørlund',
        snippet: [
          { text: 'Deterrence begins with ', hit: false },
          { text: 'ships', hit: true },
          { text: ' that are really there,', hit: false },
        ],
      },
    ]);
  });

  test('follows a renamed speaker, and follows undo', async () => {
    const person = (await core.handlers.listPeople({}, BACKGROUND)).find(({ name }) => name === 'Jean Fabre');
    if (person === undefined) throw new Error('nobody of that name');
    await core.handlers.editPerson(
      { personId: person.id, name: 'Jeanne Fabre-Roy', personKind: 'human' },
      BACKGROUND,
    );
    expect(await find('Roy')).toEqual([Q_BUDGET]);
    await core.handlers.undo({}, BACKGROUND);
    expect(await find('Roy')).toEqual([]);
    expect(await find('Jean', { kinds: ['quote'] })).toEqual([Q_BUDGET]);
  });

  test('forgets rejected quotes and removed articles', async () => {
    const quote = (await core.handlers.listAllQuotes({}, BACKGROUND)).find(
      ({ speaker }) => speaker?.name === 'Jean Fabre',
    );
    if (quote === undefined) throw new Error('no quote');
    await core.handlers.decideQuote({ quoteId: quote.id, status: 'rejected' }, BACKGROUND);
    expect(await find('budget')).toEqual([A_FERRIES]);
    await core.handlers.removeArticle({ articleId: quote.articleId }, BACKGROUND);
    expect(await find('budget')).toEqual([]);
    await core.handlers.undo({}, BACKGROUND);
    expect(await find('budget')).toEqual([A_FERRIES]);
  });
});

test('every hit shows its own words, not those of another hit', async () => {
  await addArticle(
    core,
    `Two sentences

“Ferries carry soldiers too,” said Mira Halm. “Ferries sink like anything else,” she added.`,
  );
  const { hits } = await core.handlers.search(
    { query: 'ferries', filters: { kinds: ['quote'] }, limit: 9 },
    BACKGROUND,
  );
  expect(hits.map(textOf).sort()).toEqual([
    'Ferries carry soldiers too,',
    'Ferries sink like anything else,',
  ]);
});

test('a search that nobody wants any more stops between two steps', async () => {
  const stop = new AbortController();
  const found = core.handlers.search(
    { query: 'ships', filters: {}, limit: 9 },
    { ...BACKGROUND, signal: stop.signal },
  );
  stop.abort();
  await expect(found).rejects.toMatchObject({ code: 'cancelled' });
});

test.each([
  ['a word', 'deterrence '],
  ['a phrase', '"ships that are" '],
  ['a word in quotation marks', '“ferry” '],
])('%s four hundred times finds what it finds once', async (_what, words) => {
  const ask = (query: string) => core.handlers.search({ query, filters: {}, limit: 9 }, BACKGROUND);
  expect(await ask(words.repeat(400))).toEqual(await ask(words));
});

test('says how many words of a long query were not looked for', async () => {
  const query = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ');
  const { hits, leftOut } = await core.handlers.search({ query, filters: {}, limit: 9 }, BACKGROUND);
  expect({ hits, leftOut }).toEqual({ hits: [], leftOut: 10 });
});

describe('letters that no mark was added to', () => {
  const TEXT = `Łukasz Ostrova opens the Große Straße

“The ŋ of Ħamrun is no Þórr,” said harbour minister Łukasz Ostrova.

Lukasz Nowak and Søren O’Neill kept silent about the manœuvre.`;
  const TITLE = 'article: Łukasz Ostrova opens the Große Straße';
  const QUOTE = 'quote: The ŋ of Ħamrun is no Þórr,';

  beforeEach(async () => {
    core = await openTestCore();
    const { articleId } = await addArticle(core, TEXT);
    const { text } = (await core.handlers.readArticle({ articleId }, BACKGROUND)).revision;
    const start = text.indexOf('silent');
    const [theme] = await core.handlers.listThemes({}, BACKGROUND);
    await core.handlers.addAnnotation(
      { articleId, span: { start, end: start + 6 }, note: 'Ask Łukasz', themeIds: theme ? [theme.id] : [] },
      BACKGROUND,
    );
  });

  test.each([
    ['Lukasz', [TITLE, QUOTE, 'annotation: Łukasz Ostrova opens the Große Straße']],
    ['Łukasz', [TITLE, QUOTE, 'annotation: Łukasz Ostrova opens the Große Straße']],
    ['luk', [TITLE, QUOTE, 'annotation: Łukasz Ostrova opens the Große Straße']],
    ['Łukasz Nowak', [TITLE]],
    ['Lukasz Ostrova', [TITLE, QUOTE]],
    ['"grosse strasse"', [TITLE]],
    ['Strass', [TITLE]],
    ['Hamrun thorr', [QUOTE, TITLE].reverse()],
    ["soren o'neill", [TITLE]],
    ['Soeren', []],
    ['manoeuvre', [TITLE]],
  ])('%s', async (query, expected) => {
    expect(await find(query)).toEqual(expected);
  });

  test('are marked in what is shown as the text has them', async () => {
    const { hits } = await core.handlers.search(
      { query: 'hamrun', filters: { kinds: ['quote'] }, limit: 1 },
      BACKGROUND,
    );
    expect(hits[0]?.snippet).toEqual([
      { text: 'The ŋ of ', hit: false },
      { text: 'Ħamrun', hit: true },
      { text: ' is no Þórr,', hit: false },
    ]);
  });

  test('do not tell speakers apart in a filter', async () => {
    expect(await find('', { speaker: 'Lukasz Ostrova' })).toEqual(
      await find('', { speaker: 'Łukasz Ostrova' }),
    );
    expect(await find('', { speaker: 'lukasz ostrova' })).toContain(QUOTE);
  });
});

test('of more matches than are ranked the latest come first, and only that there are more is told', async () => {
  const many = await openTestCore();
  onTestFinished(() => void many.handlers.closeArchive({}, BACKGROUND));
  const said = Array.from(
    { length: MOST_RANKED + 100 },
    (_, at) => `“The tide of day ${at} came in,” said Ana Sørlund.`,
  );
  await importText(many, `Tides\n\n${said.join('\n\n')}`);
  const ask = (query: string) =>
    many.handlers.search({ query, filters: { kinds: ['quote'] }, limit: 3 }, BACKGROUND);
  const { hits, totals } = await ask('tide ');
  const last = MOST_RANKED + 99;
  expect(hits.map(textOf)).toEqual([last, last - 1, last - 2].map((at) => `The tide of day ${at} came in,`));
  expect(totals.quote).toBe(MOST_RANKED + 1);
  expect((await ask('tide 77 ')).totals.quote).toBe(1);
});

test('in more articles than that, the beginning of a word is looked for in what was said, and the word itself in texts', async () => {
  const path = join(makeFolder(onTestFinished), 'many.attache');
  const many = await openTestCore(path);
  await importText(many, 'Ships\n\nNobody said a thing of shipping.');
  await importText(many, 'Shi\n\n“Shi is a word, and ships are many,” said Ana Sørlund.');
  await many.handlers.closeArchive({}, BACKGROUND);
  const db = connect(path, { readonly: true });
  onTestFinished(() => void db.close());
  const ask = (query: string, mostArticles: number): unknown => {
    const steps = createSearch(db, [{ letters: 3, mostArticles }])(query, {}, 9);
    for (;;) {
      const { done, value } = steps.next();
      if (done !== true) continue;
      const { hits, isWholeInArticles } = value;
      return [hits.map(({ kind, title }) => `${kind}: ${title}`).sort(), isWholeInArticles];
    }
  };
  const all = ['article: Shi', 'article: Ships', 'quote: Shi'];
  expect(ask('shi', 2)).toEqual([all, false]);
  expect(ask('shi', 1)).toEqual([['article: Shi', 'quote: Shi'], true]);
  expect(ask('ship', 1)).toEqual([all, false]);
  expect(ask('shi ', 1)).toEqual([['article: Shi', 'quote: Shi'], false]);
});
