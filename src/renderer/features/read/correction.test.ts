import { expect, test } from 'vitest';
import { article, person, quote } from './builders';
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

async function correcting(found = quote(1, TEXT, 'we will pay', { role: 'minister' })) {
  const saved: unknown[] = [];
  const correction = new Correction(
    {
      listPeople: () => Promise.resolve(PEOPLE),
      correctQuote: (request) => {
        saved.push(request);
        return Promise.resolve(found);
      },
      addQuote: (request) => {
        saved.push(request);
        return Promise.resolve(found);
      },
    },
    TEXT,
    found,
    article(TEXT).id,
    found.anchor,
  );
  await correction.load();
  return { correction, saved };
}

test('typing offers those who fit, most quoted first, then a new speaker and nobody', async () => {
  const { correction } = await correcting();
  correction.type('varnholt');
  expect(
    correction.options.map((option) => (option.kind === 'known' ? option.person.name : option.kind)),
  ).toEqual(['Ilse Varnholt', 'Elsa Varnholt', 'new', 'unclear']);
  correction.type('oszlany');
  expect(correction.options[0]).toMatchObject({ kind: 'known', person: { id: 3 } });
});

test('a known speaker brings the role they were last met in, and is saved by id', async () => {
  const { correction, saved } = await correcting();
  correction.type('ilse');
  correction.choose(correction.options[0]);
  expect(correction.role).toBe('Senior fellow');
  await correction.save();
  expect(saved).toEqual([
    { quoteId: 1, speaker: { kind: 'known', id: 1 }, role: 'Senior fellow', span: { start: 19, end: 30 } },
  ]);
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
