import { expect, test } from 'vitest';
import type { BriefId, PersonId, ThemeId } from '../../../main/core/contract/ids';
import type { Person, PersonKind } from '../../../main/core/contract/people';
import type { QuoteInContext } from '../../../main/core/contract/quotes';
import type { Saying } from '../../../main/core/contract/sayings';
import { person, personId, quote } from '../../passages/test-quotes';
import { theme } from '../../passages/test-themes';
import { PersonPage } from './person-page.svelte';

const ILSE = person('Ilse Varnholt');
const RUNA = person('Rúna Holm');
const QUOTES: readonly QuoteInContext[] = [
  quote(1, { article: 1, date: '2026-01-12', themes: [1], status: 'accepted', briefs: 2 }),
  quote(2, { article: 2, date: '2026-10-14', themes: [1, 2] }),
  quote(3, { article: 2, date: '2026-10-14', status: 'rejected' }),
  quote(4, { article: 3, date: null, themes: [2] }),
];
const SAYINGS: readonly Saying[] = [
  { quoteId: quote(1).id, repeats: [{ quoteId: quote(2).id, changes: null }] },
  { quoteId: quote(4).id, repeats: [] },
];

const pageOf = () => {
  const asked: unknown[] = [];
  const page = new PersonPage(
    {
      readPerson: ({ personId: id }: { personId: PersonId }) =>
        Promise.resolve({
          person: id === ILSE.id ? ILSE : RUNA,
          quotes: id === ILSE.id ? QUOTES : [],
          sayings: id === ILSE.id ? SAYINGS : [],
          briefs: id === ILSE.id ? [{ id: 1 as BriefId, title: 'What Europe can carry' }] : [],
        }),
      editPerson: (request: {
        personId: PersonId;
        name: string;
        personKind: PersonKind;
      }): Promise<Person> => {
        asked.push(request);
        return Promise.resolve({ ...ILSE, name: request.name, kind: request.personKind });
      },
    },
    () => [theme(1), theme(2)],
  );
  return { page, asked };
};

test('the page counts what was not rejected, newest first', async () => {
  const { page } = pageOf();
  await page.read(ILSE.id);
  expect({
    quotes: page.quotes.map(({ id }) => id),
    figures: page.figures,
    shares: page.shares.map(({ theme: { id }, quotes }) => [id, quotes.length]),
  }).toEqual({
    quotes: [2, 1, 4],
    figures: { toReview: 2, articles: 3, inBriefs: 1, firstSeen: '2026-01-12' },
    shares: [
      [1, 2],
      [2, 2],
    ],
  });
});

test('saving writes the tidied name and closes the form; an empty name writes nothing', async () => {
  const { page, asked } = pageOf();
  await page.read(ILSE.id);
  page.edit();
  page.form = { name: '  ', kind: 'human' };
  await page.save();
  expect([asked, page.canSave]).toEqual([[], false]);
  page.form = { name: ' Dr Ilse Varnholt ', kind: 'organisation' };
  await page.save();
  expect(asked).toEqual([
    { personId: personId('Ilse Varnholt'), name: 'Dr Ilse Varnholt', personKind: 'organisation' },
  ]);
  expect([page.form, page.person?.name]).toEqual([null, 'Dr Ilse Varnholt']);
});

test('typing survives a change elsewhere, but not the step to somebody else', async () => {
  const { page } = pageOf();
  await page.read(ILSE.id);
  page.edit();
  await page.read(ILSE.id);
  expect(page.form).toEqual({ name: 'Ilse Varnholt', kind: 'human' });
  await page.read(RUNA.id);
  expect(page.form).toBeNull();
});

test('the unclear have a page without a person', async () => {
  const { page } = pageOf();
  await page.read(ILSE.id);
  page.edit();
  page.showUnclear([quote(9)]);
  expect([page.person, page.form, page.quotes.length]).toEqual([null, null, 1]);
});

test('repeats are folded or each quote stands by itself; a theme narrows either', async () => {
  const { page } = pageOf();
  const shown = () => page.shown.map(({ quote: { id }, repeats }) => [id, repeats.length]);
  await page.read(ILSE.id);
  expect([page.hasRepeats, shown()]).toEqual([
    true,
    [
      [1, 1],
      [4, 0],
    ],
  ]);
  page.toggleTheme(1 as ThemeId);
  expect(shown()).toEqual([[1, 1]]);
  page.folds = false;
  expect(shown()).toEqual([
    [2, 0],
    [1, 0],
  ]);
  page.toggleTheme(1 as ThemeId);
  expect(shown().map(([id]) => id)).toEqual([2, 1, 4]);
  page.toggleTheme(2 as ThemeId);
  await page.read(RUNA.id);
  expect([page.theme, page.briefs, page.hasRepeats]).toEqual([null, [], false]);
});
