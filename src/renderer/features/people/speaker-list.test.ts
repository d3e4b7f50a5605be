import { expect, test } from 'vitest';
import type { Person, SimilarPeople } from '../../../main/core/contract/people';
import type { QuoteInContext } from '../../../main/core/contract/quotes';
import { person, personId, quote } from '../../passages/test-quotes';
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

const SIMILAR: readonly SimilarPeople[] = [
  {
    people: [personId('Ilse Varnholt'), personId('Rúna Holm')],
    names: ['Ilse Varnholt', 'Rúna Holm'],
    similarity: 'one-letter',
    sharedRole: 'Senior fellow',
  },
];

const listOf = async (people: readonly Person[] = PEOPLE, quotes: readonly QuoteInContext[] = QUOTES) => {
  const list = new SpeakerList({
    listPeople: () => Promise.resolve(people),
    listAllQuotes: () => Promise.resolve(quotes),
    listSimilarPeople: () => Promise.resolve(SIMILAR),
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

test.each([
  ['everybody', ['Anselm Brandvik', 'Ilse Varnholt', 'Rúna Holm', 'unclear 2']],
  ['human', ['Anselm Brandvik', 'Ilse Varnholt']],
  ['organisation', ['Rúna Holm']],
  ['document', []],
  ['similar', ['Ilse Varnholt', 'Rúna Holm']],
] as const)('narrowed to %s', async (show, expected) => {
  const list = await listOf(
    PEOPLE.map((someone) => (someone.name === 'Rúna Holm' ? { ...someone, kind: 'organisation' } : someone)),
  );
  list.show = show;
  expect(names(list)).toEqual(expected);
});

test('tells who may be the same person', async () => {
  const list = await listOf();
  const others = (name: string) => list.lookAlikes(personId(name)).map(({ other }) => other.name);
  expect([others('Ilse Varnholt'), others('Rúna Holm'), others('Anselm Brandvik')]).toEqual([
    ['Rúna Holm'],
    ['Ilse Varnholt'],
    [],
  ]);
});
