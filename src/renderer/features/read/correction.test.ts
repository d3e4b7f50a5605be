import { expect, test } from 'vitest';
import type { PersonId } from '../../../main/core/contract/ids';
import { fold } from '../../../main/core/contract/rules/fold';
import type { ListedPerson } from '../../../main/core/contract/speakers';
import { article, person, quote } from '../../testing/test-articles';
import { Correction } from './correction.svelte';

const TEXT = 'The minister said “we will pay” on Monday.';
const PEOPLE = [
  person(1, 'Ilse Varnholt', {
    quotes: 9,
    roles: [{ role: 'Senior fellow', articleId: article(TEXT).id, statedOn: null }],
  }),
  person(2, 'Elsa Varnholt', { quotes: 2 }),
  person(3, 'Marek Oszlány', { quotes: 4, variants: ['M. Oszlany'] }),
];

const listed = ({ id, name, kind, roles, quotes }: (typeof PEOPLE)[number]): ListedPerson => ({
  id,
  name,
  kind,
  role: roles[0]?.role ?? null,
  quotes,
  quotesToReview: 0,
  articles: 1,
});
const namesOf = ({ name, variants }: (typeof PEOPLE)[number]) => [name, ...variants].map(fold);

async function correcting(
  found = quote(1, TEXT, 'we will pay', { role: 'minister' }),
  quotedHere: readonly PersonId[] = [],
) {
  const saved: unknown[] = [];
  const isHere = ({ id }: { id: PersonId }) => quotedHere.includes(id);
  const correction = new Correction({
    client: {
      offerSpeakers: ({ typed }) => {
        const wanted = fold(typed.trim());
        const fitting = PEOPLE.filter((one) => namesOf(one).some((name) => name.includes(wanted)));
        const [here, elsewhere] = [fitting.filter(isHere), fitting.filter((one) => !isHere(one))];
        return Promise.resolve({
          here: here.map(listed),
          elsewhere: elsewhere.toSorted((a, b) => b.quotes - a.quotes).map(listed),
          isKnown: PEOPLE.some(({ name }) => fold(name) === wanted),
        });
      },
      findNamed: ({ words }) => {
        const wanted = fold(words);
        const exact = PEOPLE.find((one) => namesOf(one).includes(wanted));
        const found = exact ?? PEOPLE.filter(isHere).find((one) => fold(one.name).includes(wanted));
        return Promise.resolve(found === undefined ? null : listed(found));
      },
      correctQuote: (request) => {
        saved.push(request);
        return Promise.resolve(found);
      },
      addQuote: (request) => {
        saved.push(request);
        return Promise.resolve(found);
      },
    },
    act: (run) => run(),
    text: TEXT,
    quote: found,
    articleId: article(TEXT).id,
    span: found.anchor,
    quotedHere,
  });
  await correction.load();
  return { correction, saved };
}

/** Types, and has it answered. */
async function typing(correction: Correction, text: string): Promise<void> {
  correction.type(text);
  await correction.load();
}

test('typing offers those who fit, most quoted first, then a new speaker and nobody', async () => {
  const { correction } = await correcting();
  await typing(correction, 'varnholt');
  expect(
    correction.options.map((option) => (option.kind === 'known' ? option.person.name : option.kind)),
  ).toEqual(['Ilse Varnholt', 'Elsa Varnholt', 'new', 'unclear']);
  await typing(correction, 'oszlany');
  expect(correction.options[0]).toMatchObject({ kind: 'known', person: { id: 3 } });
});

test('a known speaker brings the role they were last met in, and is saved by id', async () => {
  const { correction, saved } = await correcting();
  correction.type('ilse');
  await correction.chooseCurrent();
  expect(correction.role).toBe('Senior fellow');
  await correction.save();
  expect(saved).toEqual([
    { quoteId: 1, speaker: { kind: 'known', id: 1 }, role: 'Senior fellow', span: { start: 19, end: 30 } },
  ]);
});

test('what is typed is saved as the core knows it, however soon', async () => {
  const { correction, saved } = await correcting();
  correction.type('Marek Oszlány');
  await correction.save();
  expect(saved).toMatchObject([{ speaker: { kind: 'known', id: 3 } }]);
});

test('a name nobody has becomes a new speaker; an empty role is no role', async () => {
  const { correction, saved } = await correcting();
  correction.type('  Anna Berg ');
  correction.role = ' ';
  await correction.save();
  expect(saved).toEqual([
    {
      quoteId: 1,
      speaker: { kind: 'new', name: 'Anna Berg', personKind: 'human' },
      role: null,
      span: { start: 19, end: 30 },
    },
  ]);
});

test('saving without touching the speaker keeps the one that was found', async () => {
  const { correction, saved } = await correcting(
    quote(1, TEXT, 'we will pay', {
      speaker: { id: person(3, '').id, name: 'Marek Oszlány', kind: 'human' },
    }),
  );
  correction.moveEdge('end', -1);
  await correction.save();
  expect(correction.words).toBe('we will');
  expect(saved).toEqual([
    { quoteId: 1, speaker: { kind: 'known', id: 3 }, role: null, span: { start: 19, end: 26 } },
  ]);
});

test('those whom the article quotes are offered first, then the most quoted of the others', async () => {
  const { correction } = await correcting(undefined, [person(2, '').id]);
  await typing(correction, '');
  expect(
    correction.options.map((option) =>
      option.kind === 'known' ? [option.person.id, option.isQuotedHere] : option.kind,
    ),
  ).toEqual([[2, true], [1, false], [3, false], 'unclear']);
});

test.each([
  ['a name that is known', 'Marek  Oszlány', { kind: 'known', person: { id: 3 } }],
  ['a spelling that was met', 'M. Oszlany', { kind: 'known', person: { id: 3 } }],
  ['the surname of somebody quoted here', 'Varnholt', { kind: 'known', person: { id: 2 } }],
  ['a surname of somebody else', 'Oszlány', { kind: 'new', name: 'Oszlány' }],
  ['any other words', 'the harbour master', { kind: 'new', name: 'the harbour master' }],
])('words of the text become the speaker: %s', async (_what, words, choice) => {
  const { correction } = await correcting(undefined, [person(2, '').id]);
  await correction.take(words);
  expect(correction.choice).toMatchObject(choice);
});

test('a dragged end snaps to the nearest word', async () => {
  const { correction, saved } = await correcting();
  correction.dragEdge('end', TEXT.indexOf('pay') + 3);
  expect(correction.words).toBe('we will pay');
  correction.dragEdge('start', TEXT.indexOf('will') + 1);
  expect(correction.words).toBe('will pay');
  correction.dragEdge('start', TEXT.indexOf('Monday'));
  expect(correction.words).toBe('pay');
  correction.dragEdge('start', 0);
  expect(correction.words).toBe('The minister said “we will pay');
  correction.dragEdge('start', TEXT.indexOf('we') - 1);
  await correction.save();
  expect(saved).toMatchObject([{ span: { start: 19, end: 30 } }]);
});
