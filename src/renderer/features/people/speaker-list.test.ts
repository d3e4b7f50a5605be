import { expect, test } from 'vitest';
import type { Person, QuoteInContext } from '../../../main/core/contract/model';
import { person, personId, quote } from '../quotes/builders';
import { SpeakerList } from './speaker-list.svelte';
import { keyOf } from './speakers';

const PEOPLE = [
  person('Rúna Holm', { quotes: 4, quotesToReview: 3 }),
  person('Anselm Brandvik', { quotes: 9, variants: ['Minister Brandvik'] }),
  person('Ilse Varnholt', {
    quotes: 4,
    roles: [{ role: 'Senior fellow', articleId: quote(1).articleId, statedOn: null }],
  }),
  person('Nobody Anymore', { quotes: 0 }),
];
const QUOTES = [quote(1), quote(2, { status: 'accepted' }), quote(3, { speaker: 'Rúna Holm' })];

const listOf = async (people: readonly Person[] = PEOPLE, quotes: readonly QuoteInContext[] = QUOTES) => {
  const list = new SpeakerList({
    listPeople: () => Promise.resolve(people),
    listAllQuotes: () => Promise.resolve(quotes),
  });
  await list.load();
  return list;
};
const names = (list: SpeakerList): readonly string[] =>
  list.shown.map((speaker) =>
    speaker.kind === 'person' ? speaker.person.name : `unclear ${speaker.quotes.length}`,
  );

test('most quoted first, those whom nobody named among them, those without quotes left out', async () => {
  expect(names(await listOf())).toEqual(['Anselm Brandvik', 'Ilse Varnholt', 'Rúna Holm', 'unclear 2']);
});

test.each([
  ['review', ['Rúna Holm', 'unclear 2', 'Anselm Brandvik', 'Ilse Varnholt']],
  ['name', ['Anselm Brandvik', 'Ilse Varnholt', 'Rúna Holm', 'unclear 2']],
] as const)('sorted by %s', async (sort, expected) => {
  const list = await listOf();
  list.sort = sort;
  expect(names(list)).toEqual(expected);
});

test.each([
  ['runa', ['Rúna Holm']],
  ['minister', ['Anselm Brandvik']],
  ['fellow', ['Ilse Varnholt']],
  ['nobody', []],
])('"%s" is looked for in names, spellings and roles', async (words, expected) => {
  const list = await listOf();
  list.words = words;
  expect(names(list)).toEqual(expected);
});

test('the page stays while the list is filtered, and stepping walks what is shown', async () => {
  const list = await listOf();
  list.select(personId('Ilse Varnholt'));
  list.words = 'holm';
  expect(list.selected && keyOf(list.selected)).toBe(personId('Ilse Varnholt'));
  list.step(1);
  expect(list.selected && keyOf(list.selected)).toBe(personId('Rúna Holm'));
  list.words = '';
  list.step(1);
  expect(list.selected && keyOf(list.selected)).toBe('unclear');
  list.step(1);
  expect(list.selected && keyOf(list.selected)).toBe('unclear');
});

test('an archive without quotes has nobody selected', async () => {
  const list = await listOf([], []);
  expect([list.total, list.selected]).toEqual([0, null]);
});
