import { expect, test } from 'vitest';
import type { IsoDate } from '../contract/ids';
import { MOST_ROWS } from '../contract/pages';
import { addArticle, openTestCore, BACKGROUND } from '../testing/test-core';

const MOST_BYTES = 64_000;

/** Of as many letters as a field holds, told apart by a number. */
const long = (words: string, number: number, length: number): string =>
  `${words} ${number} ${'ö'.repeat(length)}`.slice(0, length);

test('no page is over 64 kB, whatever the fields hold', async () => {
  const core = await openTestCore();
  const { handlers } = core;
  const themes = await handlers.listThemes({}, BACKGROUND);
  for (let number = 0; number < 120; number += 1) {
    const said = `“It is ${number} ${'words and words '.repeat(60)},” said Ana Sørlund, director of the Tidal Institute.`;
    const { articleId, quotes } = await addArticle(core, `Title ${number}\n\n${said}\n\nNo more.`);
    await handlers.editArticle(
      {
        articleId,
        details: {
          title: long('Title', number, 1_000),
          outlet: long('Outlet', number, 300),
          author: long('Author', number, 500),
          publishedOn: `20${10 + (number % 15)}-01-${10 + (number % 15)}` as IsoDate,
        },
      },
      BACKGROUND,
    );
    const [quote] = quotes;
    if (quote === undefined) throw new Error('no quote');
    const name = number % 2 === 0 ? 'Ana Sørlund' : long('Ana', number, 300);
    await handlers.correctQuote(
      {
        quoteId: quote.id,
        speaker: { kind: 'new', name, personKind: 'human' },
        role: long('director', number, 500),
        span: quote.anchor,
      },
      BACKGROUND,
    );
    for (const theme of themes) {
      await handlers.addTag({ target: { kind: 'quote', id: quote.id }, themeId: theme.id }, BACKGROUND);
    }
  }
  const [person] = await handlers.listPeople({}, BACKGROUND);
  const [theme] = themes;
  if (person === undefined || theme === undefined) throw new Error('nothing to page');
  const range = { offset: 0, limit: MOST_ROWS };
  const speakers = { words: '', show: 'everybody', sort: 'name' } as const;
  const articles = {
    text: '',
    toReview: false,
    themeId: null,
    outlet: null,
    since: null,
    sort: 'title',
  } as const;
  const statements = { speaker: person.id, themeId: null, ...range };
  const replies = {
    pageSpeakers: await handlers.pageSpeakers({ order: speakers, ...range, placing: person.id }, BACKGROUND),
    findPeople: await handlers.findPeople({ words: '', first: [], without: [], limit: 50 }, BACKGROUND),
    offerSpeakers: await handlers.offerSpeakers({ typed: '', here: [] }, BACKGROUND),
    pageLookAlikes: await handlers.pageLookAlikes({ personId: person.id, ...range }, BACKGROUND),
    readSpeaker: await handlers.readSpeaker({ speaker: person.id }, BACKGROUND),
    pageStatements: await handlers.pageStatements({ ...statements, folds: false }, BACKGROUND),
    pageFolded: await handlers.pageStatements({ ...statements, folds: true }, BACKGROUND),
    readThemePage: await handlers.readThemePage({ themeId: theme.id }, BACKGROUND),
    pageThemePassages: await handlers.pageThemePassages({ themeId: theme.id, ...range }, BACKGROUND),
    pageArticles: await handlers.pageArticles({ order: articles, ...range }, BACKGROUND),
    listOutlets: await handlers.listOutlets({}, BACKGROUND),
    findForgettables: await handlers.findForgettables({ name: 'a', limit: MOST_ROWS }, BACKGROUND),
  };
  const sizes = Object.entries(replies).map(
    ([name, reply]) => [name, Buffer.byteLength(JSON.stringify(reply))] as const,
  );
  expect(sizes.filter(([, bytes]) => bytes > MOST_BYTES)).toEqual([]);
  // They are cut, not empty.
  expect(replies.pageArticles.rows.length).toBeGreaterThan(10);
  expect(replies.pageArticles.passing).toBe(120);
  expect(replies.pageStatements.rows.length).toBeGreaterThan(10);
});
