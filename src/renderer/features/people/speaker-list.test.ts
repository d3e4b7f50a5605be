import { expect, test } from 'vitest';
import type {
  ListedPerson,
  ListedSpeaker,
  PlacedSpeaker,
  SpeakerKey,
  SpeakerOrder,
} from '../../../main/core/contract/speakers';
import { personId } from '../../testing/test-quotes';
import { SpeakerList } from './speaker-list.svelte';
import { keyOf } from './speakers';

const person = (name: string, quotes = 1): ListedPerson => ({
  id: personId(name),
  name,
  kind: 'human',
  role: null,
  quotes,
  quotesToReview: 0,
  articles: 1,
});
const SPEAKERS: readonly ListedSpeaker[] = [
  { kind: 'person', person: person('Anselm Brandvik', 9) },
  { kind: 'person', person: person('Ilse Varnholt', 4) },
  { kind: 'person', person: person('Rúna Holm', 4) },
  { kind: 'unclear', quotes: 2, quotesToReview: 1 },
];
const nameOf = (speaker: ListedSpeaker): string =>
  speaker.kind === 'person' ? speaker.person.name : `unclear ${speaker.quotes}`;

/** A core that finds names by a part of them, and has them in the order given. */
const listOf = (speakers: readonly ListedSpeaker[] = SPEAKERS) => {
  const core = { speakers, orders: [] as SpeakerOrder[] };
  const passing = ({ words }: SpeakerOrder) =>
    core.speakers.filter((speaker) => nameOf(speaker).toLowerCase().includes(words));
  const placeOf = (order: SpeakerOrder, key: SpeakerKey): PlacedSpeaker => {
    const place = passing(order).findIndex((one) => keyOf(one) === key);
    const speaker = core.speakers.find((one) => keyOf(one) === key) ?? null;
    return { speaker, place: place === -1 ? null : place };
  };
  const list = new SpeakerList({
    pageSpeakers: ({ order, offset, limit, placing }) => {
      core.orders.push(order);
      const all = passing(order);
      const rows = all.slice(offset, offset + limit);
      const placed = placing === null ? null : placeOf(order, placing);
      return Promise.resolve({ rows, passing: all.length, total: core.speakers.length, placed });
    },
    placeSpeaker: ({ order, speaker }) => Promise.resolve(placeOf(order, speaker)),
  });
  return { core, list };
};
const names = ({ shown }: SpeakerList): readonly string[] => shown.map(nameOf);
const selected = ({ selected: speaker }: SpeakerList): string | null =>
  speaker === null ? null : nameOf(speaker);

test('asks for what it is narrowed to, in its order, and shows what it is told; the first is selected', async () => {
  const { core, list } = listOf();
  await list.load();
  expect([list.loaded, list.total, names(list), selected(list)]).toEqual([
    true,
    4,
    ['Anselm Brandvik', 'Ilse Varnholt', 'Rúna Holm', 'unclear 2'],
    'Anselm Brandvik',
  ]);
  [list.words, list.sort, list.show] = ['holm', 'review', 'human'];
  await list.narrow();
  expect([names(list), list.total, selected(list)]).toEqual([['Rúna Holm'], 4, 'Rúna Holm']);
  expect(core.orders).toEqual([
    { words: '', show: 'everybody', sort: 'quoted' },
    { words: 'holm', show: 'human', sort: 'review' },
  ]);
});

test('the page stays while the list is filtered, and stepping walks what is shown', async () => {
  const { list } = listOf();
  await list.load();
  await list.select(personId('Ilse Varnholt'));
  list.words = 'holm';
  await list.narrow();
  expect(selected(list)).toBe('Ilse Varnholt');
  await list.step(1);
  expect(selected(list)).toBe('Rúna Holm');
  list.words = '';
  await list.narrow();
  await list.step(1);
  expect(selected(list)).toBe('unclear 2');
  await list.step(1);
  expect(selected(list)).toBe('unclear 2');
});

const MANY = Array.from({ length: 500 }, (_, index): ListedSpeaker => ({
  kind: 'person',
  person: person(`Person ${String(index).padStart(3, '0')}`),
}));

test('somebody who is not drawn can be chosen before and after the list is read, and stepping goes on from there', async () => {
  const { core, list } = listOf(MANY);
  await list.select(personId('Person 300'));
  await list.load();
  expect([selected(list), list.shown.length]).toEqual(['Person 300', 40]);
  await list.step(1);
  expect([selected(list), names(list).includes('Person 300')]).toEqual(['Person 301', true]);
  await list.select(personId('Person 007'));
  expect(selected(list)).toBe('Person 007');
  await list.step(-1);
  expect([selected(list), list.pages.from]).toEqual(['Person 006', 0]);
  core.speakers = MANY.slice(0, 3);
  await list.load();
  expect(selected(list)).toBe('Person 000');
});

test('an archive without quotes has nobody selected', async () => {
  const { list } = listOf([]);
  await list.load();
  await list.step(1);
  expect([list.total, list.selected]).toEqual([0, null]);
});
