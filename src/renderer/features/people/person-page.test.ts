import { expect, test } from 'vitest';
import type { BriefId, ThemeId, Uid } from '../../../main/core/contract/ids';
import type { PersonKind } from '../../../main/core/contract/people';
import type { SpeakerPageFacts, Statement } from '../../../main/core/contract/person-page';
import { person, personId, quote } from '../../testing/test-quotes';
import { theme } from '../../testing/test-themes';
import { PersonPage } from './person-page.svelte';

const ILSE = personId('Ilse Varnholt');
const RUNA = personId('Rúna Holm');

const facts = (name: string | null, over: Partial<SpeakerPageFacts> = {}): SpeakerPageFacts => ({
  person:
    name === null
      ? null
      : {
          id: personId(name),
          uid: `person-${name}` as Uid,
          name,
          kind: 'human',
          variants: { first: [], left: 0 },
          roles: { first: [], left: 0 },
        },
  figures: { quotes: 0, articles: 0, toReview: 0, inBriefs: 0, firstSeen: null },
  shares: [],
  hasRepeats: false,
  briefs: { first: [], left: 0 },
  ...over,
});
const share = (themeId: number, quotes: number) => ({
  themeId: themeId as ThemeId,
  quotes,
  dated: 0,
  marks: [],
});

const statement = (id: number): Statement => {
  const {
    articleId,
    articleTitle,
    outlet,
    publishedOn,
    status,
    role,
    utterance,
    anchor,
    id: quoteId,
  } = quote(id);
  const said = { id: quoteId, articleId, articleTitle, outlet, publishedOn, status, role, utterance };
  return {
    quote: { ...said, start: anchor.start, text: anchor.exact, themes: [] },
    repeats: { first: [], left: 0 },
    articles: 1,
  };
};

/** A core that answers at most 50 statements at a time, of Ilse 170, and what was asked and written. */
const pageOf = () => {
  const asked: unknown[] = [];
  const written: unknown[] = [];
  const page = new PersonPage(
    {
      readSpeaker: ({ speaker }) =>
        Promise.resolve(
          speaker === ILSE
            ? facts('Ilse Varnholt', {
                shares: [share(1, 2), share(2, 5), share(9, 1)],
                hasRepeats: true,
                briefs: { first: [{ id: 1 as BriefId, title: 'What Europe can carry' }], left: 0 },
              })
            : facts(speaker === 'unclear' ? null : 'Rúna Holm'),
        ),
      pageStatements: ({ speaker, themeId, folds, offset, limit }) => {
        asked.push([speaker, themeId, folds, offset, limit]);
        const passing = speaker !== ILSE ? 1 : themeId === null ? 170 : 40;
        const count = Math.min(limit, 50, passing - offset);
        return Promise.resolve({
          rows: Array.from({ length: count }, (_, index) => statement(offset + index + 1)),
          passing,
        });
      },
      pageRepeats: () =>
        Promise.resolve({ rows: [{ quote: statement(9).quote, changes: null }], passing: 6 }),
      editPerson: (request: { name: string; personKind: PersonKind }) => {
        written.push(request);
        return Promise.resolve(person('Ilse Varnholt', { name: request.name, kind: request.personKind }));
      },
    },
    () => [theme(1), theme(2)],
  );
  return { page, asked, written };
};

test('thirty statements are read at first, and further ones in as many replies as it takes', async () => {
  const { page, asked } = pageOf();
  await page.read(ILSE);
  expect([page.shown.length, page.left]).toEqual([30, 140]);
  await page.showMore();
  expect([page.shown.length, page.left]).toEqual([150, 20]);
  expect(asked).toEqual([
    [ILSE, null, true, 0, 30],
    [ILSE, null, true, 0, 150],
    [ILSE, null, true, 50, 100],
    [ILSE, null, true, 100, 50],
  ]);
  await page.read(ILSE);
  expect(page.shown.length).toBe(150);
  await page.read(RUNA);
  expect([page.shown.length, page.left]).toEqual([1, 0]);
});

test('themes are those of the codebook, most quotes first', async () => {
  const { page } = pageOf();
  await page.read(ILSE);
  expect(page.shares.map(({ theme: { id }, quotes }) => [id, quotes])).toEqual([
    [2, 5],
    [1, 2],
  ]);
});

test('saving writes the tidied name and closes the form; an empty name writes nothing', async () => {
  const { page, written } = pageOf();
  await page.read(ILSE);
  page.edit();
  page.form = { name: '  ', kind: 'human' };
  await page.save();
  expect([written, page.canSave]).toEqual([[], false]);
  page.form = { name: ' Dr Ilse Varnholt ', kind: 'organisation' };
  await page.save();
  expect(written).toEqual([{ personId: ILSE, name: 'Dr Ilse Varnholt', personKind: 'organisation' }]);
  expect([page.form, page.person?.name]).toEqual([null, 'Dr Ilse Varnholt']);
});

test('typing survives a change elsewhere, but not the step to somebody else', async () => {
  const { page } = pageOf();
  await page.read(ILSE);
  page.edit();
  await page.read(ILSE);
  expect(page.form).toEqual({ name: 'Ilse Varnholt', kind: 'human' });
  await page.read(RUNA);
  expect(page.form).toBeNull();
});

test('the unclear have a page without a person', async () => {
  const { page } = pageOf();
  await page.read(ILSE);
  page.edit();
  await page.read('unclear');
  expect([page.person, page.form, page.shown.length]).toEqual([null, null, 1]);
});

test('repeats are folded or each quote stands by itself; a theme narrows either, until somebody else is shown', async () => {
  const { page, asked } = pageOf();
  await page.read(ILSE);
  await page.toggleTheme(1 as ThemeId);
  await page.toggleFolds();
  expect([page.hasRepeats, page.left, page.theme]).toEqual([true, 10, 1]);
  await page.toggleTheme(1 as ThemeId);
  expect(asked).toEqual([
    [ILSE, null, true, 0, 30],
    [ILSE, 1, true, 0, 30],
    [ILSE, 1, false, 0, 30],
    [ILSE, null, false, 0, 30],
  ]);
  await page.toggleTheme(2 as ThemeId);
  await page.read(RUNA);
  expect([page.theme, page.briefs.first, page.hasRepeats]).toEqual([null, [], false]);
});

test('every quote is there to be chosen from, each by itself', async () => {
  const { page } = pageOf();
  await page.read(ILSE);
  expect([(await page.everyQuote()).length, (await page.moreRepeats(quote(1).id, 5)).length]).toEqual([
    170, 1,
  ]);
});

test('somebody who was shown later is never overwritten by one that answers late', async () => {
  const { page } = pageOf();
  await Promise.all([page.read(ILSE), page.read(RUNA)]);
  expect(page.person?.name).toBe('Rúna Holm');
});
