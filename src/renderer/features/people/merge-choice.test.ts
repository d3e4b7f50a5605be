import { expect, test } from 'vitest';
import type { ArticleId } from '../../../main/core/contract/ids';
import { person, personId } from '../../passages/test-quotes';
import { MergeChoice } from './merge-choice.svelte';

const ILSE = person('Ilse Varnholt');
const ELSA = person('Elsa Várnholt', {
  roles: [{ role: 'defence scholar', articleId: 1 as ArticleId, statedOn: null }],
});
const PEOPLE = [person('Anselm Brandvik'), ILSE, person('Rúna Holm', { variants: ['Ms Holm'] }), ELSA];

const choice = (): MergeChoice => new MergeChoice(ILSE, PEOPLE, [personId('Elsa Várnholt')]);
const names = ({ other }: MergeChoice): readonly string[] => other.options.map(({ name }) => name);

test('everybody else, who looks like the same person first; typing narrows by name, spelling and role', () => {
  const merging = choice();
  expect(names(merging)).toEqual(['Elsa Várnholt', 'Anselm Brandvik', 'Rúna Holm']);
  for (const [typed, expected] of [
    ['runa', ['Rúna Holm']],
    ['ms holm', ['Rúna Holm']],
    ['scholar', ['Elsa Várnholt']],
    ['varnholt', ['Elsa Várnholt']],
    ['xyz', []],
  ] as const) {
    merging.other.type(typed);
    expect(names(merging)).toEqual(expected);
  }
  expect([merging.other.chosen, merging.pair]).toEqual([null, null]);
});

test('keys go round; the open page’s name is kept unless the other one is preferred', () => {
  const merging = choice();
  merging.other.move(-1);
  expect(merging.pair).toEqual({ kept: ILSE, merged: PEOPLE[2] });
  merging.other.move(1);
  merging.keepOther = true;
  expect(merging.pair).toEqual({ kept: ELSA, merged: ILSE });
  merging.other.choose(1);
  expect(merging.other.chosen?.name).toBe('Anselm Brandvik');
  merging.other.type('holm');
  expect(merging.other.chosen?.name).toBe('Rúna Holm');
});
