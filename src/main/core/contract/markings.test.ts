import { describe, expect, test } from 'vitest';
import type { Uid } from './ids';
import { MARKINGS, strictestMarking, stricterSources, type Marking, type ReleasedSource } from './markings';

const uid = (number: number): Uid => `01900000-0000-7000-8000-00000000000${number}` as Uid;
const source = (marking: Marking, number = 1) => ({ uid: uid(number), marking });

test.each<[Marking, Marking[]]>([
  ['none', ['TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']],
  ['TLP:CLEAR', ['TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']],
  ['TLP:GREEN', ['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']],
  ['TLP:AMBER', ['TLP:AMBER+STRICT', 'TLP:RED']],
  ['TLP:AMBER+STRICT', ['TLP:RED']],
  ['TLP:RED', []],
])('out of a document marked %s stays all that allows less sharing', (marking, staying) => {
  const sources = MARKINGS.map((each) => source(each));
  expect(stricterSources(marking, sources).map((each) => each.marking)).toEqual(staying);
});

describe('a release', () => {
  const released: ReleasedSource = { source: uid(1), marking: 'TLP:AMBER', brief: 'TLP:GREEN' };

  test.each<[string, Marking, ReturnType<typeof source>, boolean]>([
    ['holds for the article and the document as they were', 'TLP:GREEN', source('TLP:AMBER'), true],
    ['holds for a document that is marked more strictly', 'TLP:AMBER', source('TLP:AMBER'), true],
    ['holds for an article that is marked less strictly', 'TLP:GREEN', source('TLP:AMBER'), true],
    ['does not hold for another article', 'TLP:GREEN', source('TLP:AMBER', 2), false],
    [
      'does not hold once the article is marked more strictly',
      'TLP:GREEN',
      source('TLP:AMBER+STRICT'),
      false,
    ],
    ['does not hold once the document is marked less strictly', 'TLP:CLEAR', source('TLP:AMBER'), false],
  ])('%s', (_what, marking, of, may) => {
    expect(stricterSources(marking, [of], [released])).toEqual(may ? [] : [of]);
  });

  test('of one holds for no other, and one of several is enough', () => {
    const both = [source('TLP:AMBER', 1), source('TLP:AMBER', 2)];
    expect(stricterSources('TLP:GREEN', both, [released])).toEqual([both[1]]);
    const other: ReleasedSource = { ...released, source: uid(2), brief: 'none' };
    expect(stricterSources('TLP:GREEN', both, [released, other])).toEqual([]);
    expect(stricterSources('none', both, [released, other])).toEqual([both[0]]);
  });
});

test.each<[Marking[], Marking]>([
  [[], 'none'],
  [['none'], 'none'],
  [['TLP:CLEAR', 'none'], 'TLP:CLEAR'],
  [['TLP:GREEN', 'TLP:RED', 'TLP:AMBER'], 'TLP:RED'],
  [['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:AMBER'], 'TLP:AMBER+STRICT'],
])('the strictest of %s is %s', (markings, strictest) => {
  expect(strictestMarking(markings)).toBe(strictest);
});
