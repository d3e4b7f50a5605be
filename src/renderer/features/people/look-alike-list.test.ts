import { expect, test } from 'vitest';
import type { LookAlike } from '../../../main/core/contract/speakers';
import { personId } from '../../testing/test-quotes';
import { LookAlikeList } from './look-alike-list.svelte';

const lookAlike = (one: string, other: string): LookAlike => ({
  other: {
    id: personId(other),
    name: other,
    kind: 'human',
    role: null,
    quotes: 1,
    quotesToReview: 0,
    articles: 1,
  },
  similar: {
    people: [personId(one), personId(other)],
    names: [one, other],
    similarity: 'spelling',
    sharedRole: null,
  },
});

test('who may be the same person comes when it is ready, and an answer for somebody else shows nothing', async () => {
  const answers: (() => void)[] = [];
  const list = new LookAlikeList({
    pageLookAlikes: ({ personId: id }) =>
      new Promise((resolve) => {
        const rows = id === personId('Ilse') ? [lookAlike('Ilse', 'Else')] : [];
        answers.push(() => resolve({ rows, passing: rows.length === 0 ? 0 : 30 }));
      }),
  });
  const first = list.load(personId('Ilse'));
  expect([list.rows, list.isAsking]).toEqual([[], true]);
  const second = list.load(personId('Rúna'));
  answers.forEach((answer) => answer());
  await Promise.all([first, second]);
  expect([list.rows, list.left, list.isAsking]).toEqual([[], 0, false]);
  const third = list.load(personId('Ilse'));
  answers.at(-1)?.();
  await third;
  expect([list.rows.map(({ other }) => other.name), list.left]).toEqual([['Else'], 29]);
});

test('who was merged is gone at once, whatever was asked before', async () => {
  const answers: (() => void)[] = [];
  const rows = [lookAlike('Ilse', 'Else'), lookAlike('Ilse', 'Ilsa')];
  const list = new LookAlikeList({
    pageLookAlikes: () => new Promise((resolve) => answers.push(() => resolve({ rows, passing: 2 }))),
  });
  const first = list.load(personId('Ilse'));
  answers[0]?.();
  await first;
  const second = list.load(personId('Ilse'));
  list.drop(personId('Else'));
  answers[1]?.();
  await second;
  expect([list.rows.map(({ other }) => other.name), list.isAsking]).toEqual([['Ilsa'], false]);
});
