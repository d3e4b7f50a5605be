import { expect, test } from 'vitest';
import type { ListedPerson } from '../../../main/core/contract/speakers';
import { personId } from '../../testing/test-quotes';
import { MergeChoice } from './merge-choice.svelte';

const person = (name: string): ListedPerson => ({
  id: personId(name),
  name,
  kind: 'human',
  role: null,
  quotes: 1,
  quotesToReview: 0,
  articles: 1,
});
const ILSE = person('Ilse Varnholt');
const ELSA = person('Elsa Várnholt');
const OTHERS = [ELSA, person('Anselm Brandvik'), person('Rúna Holm')];

/** A core that finds names by a part of them, and answers when it is told to. */
const choice = () => {
  const asked: unknown[] = [];
  const answers: (() => void)[] = [];
  const work: Promise<void>[] = [];
  const merging = new MergeChoice(
    {
      client: {
        findPeople: (request) => {
          asked.push(request);
          const found = OTHERS.filter(({ name }) => name.toLowerCase().includes(request.words));
          return new Promise((resolve) => answers.push(() => resolve(found)));
        },
      },
      act: (run) => {
        const running = run();
        work.push(running);
        return running;
      },
    },
    ILSE,
    [ELSA.id],
  );
  const answered = async (): Promise<void> => {
    for (const answer of answers.splice(0)) answer();
    await Promise.all(work);
  };
  return { merging, asked, answered };
};
const names = ({ other }: MergeChoice): readonly string[] => other.options.map(({ name }) => name);

test('everybody else is asked for, who looks like the same person first; typing narrows', async () => {
  const { merging, asked, answered } = choice();
  const loading = merging.other.load();
  await answered();
  await loading;
  expect(names(merging)).toEqual(['Elsa Várnholt', 'Anselm Brandvik', 'Rúna Holm']);
  merging.other.type('holm');
  await answered();
  expect(names(merging)).toEqual(['Rúna Holm']);
  merging.other.type('xyz');
  await answered();
  expect([merging.other.chosen, merging.pair]).toEqual([null, null]);
  const always = { first: [ELSA.id], without: [ILSE.id], limit: 7 };
  expect(asked).toEqual(['', 'holm', 'xyz'].map((words) => ({ words, ...always })));
});

test('nobody is chosen by words that are not answered yet', async () => {
  const { merging, answered } = choice();
  const loading = merging.other.load();
  await answered();
  await loading;
  expect(merging.pair).toEqual({ kept: ILSE, merged: ELSA });
  merging.other.type('ho');
  merging.other.type('holm');
  expect([names(merging).length, merging.pair]).toEqual([3, null]);
  await answered();
  expect(merging.pair?.merged.name).toBe('Rúna Holm');
});

test('keys go round; the open page’s name is kept unless the other one is preferred', async () => {
  const { merging, answered } = choice();
  const loading = merging.other.load();
  await answered();
  await loading;
  merging.other.move(-1);
  expect(merging.pair).toEqual({ kept: ILSE, merged: OTHERS[2] });
  merging.other.move(1);
  merging.keepOther = true;
  expect(merging.pair).toEqual({ kept: ELSA, merged: ILSE });
  merging.other.choose(1);
  expect(merging.other.chosen?.name).toBe('Anselm Brandvik');
  merging.other.type('holm');
  await answered();
  expect(merging.other.chosen?.name).toBe('Rúna Holm');
});
