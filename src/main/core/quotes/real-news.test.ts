/** What went wrong on real news (issue 13), each kind in a text of our own. */
import { describe, expect, test } from 'vitest';
import { extractQuotes } from './extract';

const said = (text: string, language = 'en') =>
  extractQuotes(text, { language }).map((quote) => [quote.text, quote.speaker]);

describe('the subject of the cue is the speaker', () => {
  test.each([
    [
      'not the subject of the reported clause',
      'Nora Quill, a baker, says Osten is “a long list of things that nobody repaired”.',
      [['a long list of things that nobody repaired', 'Nora Quill']],
    ],
    [
      'nor one whose verb is itself reported',
      'A clerk said Osten viewed the plan as “a parcel with no address”.',
      [['a parcel with no address', 'A clerk']],
    ],
    [
      'nor the listener, whatever the listener did',
      'Nora Quill, the mayor, told a tall sailor who asked about ropes that “there is no rope left in town”.',
      [['there is no rope left in town', 'Nora Quill']],
    ],
    [
      'a noun that no list knows',
      'The beekeeping hobbyist said, “They sleep when it rains.”',
      [['They sleep when it rains.', 'The beekeeping hobbyist']],
    ],
    [
      'an unknown noun before a fragment',
      'A thatcher said the roof had been “older than every chair beneath it”.',
      [['older than every chair beneath it', 'A thatcher']],
    ],
    [
      'whoever stands after “with”',
      'The board let Osten speak first, with Nora Quill stating: “A roof that leaks is a roof that lies.”',
      [['A roof that leaks is a roof that lies.', 'Nora Quill']],
    ],
    [
      'a title that no list holds, behind the cue',
      '“We lost the key,” said Bdr. Nora Quill of the bakery.',
      [['We lost the key,', 'Nora Quill']],
    ],
    [
      'a title that no list holds, ahead of it',
      'Nora Quill keeps bees.\n\n“They lost theirs too,” Bdr. Quill added.',
      [['They lost theirs too,', 'Nora Quill']],
    ],
    [
      'two who say it together',
      'Nora Quill of Osten and Bram Holt of Vey did not sign.\n\n“The paper was damp,” Quill and Holt wrote.',
      [['The paper was damp,', 'Nora Quill and Bram Holt']],
    ],
    [
      'a person with the body they belong to',
      '“The flour is wet,” Nora Quill of the Osten Institute of Bread wrote.',
      [['The flour is wet,', 'Nora Quill']],
    ],
    [
      'a person behind the name of whom they work for',
      '“The flour is dry,” Holt campaign chairman Nora Quill told reporters.',
      [['The flour is dry,', 'Nora Quill']],
    ],
    [
      'a relation of whoever spoke before',
      'Bram Holt lost. “He will be back,” added his campaign manager Nora Quill.',
      [['He will be back,', 'Nora Quill']],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

test('“she” is whoever is known to be a woman, when another is as near', () => {
  const text = [
    'Laura Quill took over the bakery last year. In March she dismissed Thaddeus Holt, a retired miller.',
    '“Who would buy such bread?” she said.',
  ];
  expect(said(text.join('\n\n'))).toEqual([['Who would buy such bread?', 'Laura Quill']]);
});

test.each([
  ['Ropes Without Knots, a charity, said the law was “a bridge to no island”.', 'Ropes Without Knots'],
  [
    'The Bakers and Millers Union, which is old, said flour was “as dear as gold dust”.',
    'Bakers and Millers Union',
  ],
])('the name of a body comes whole: %s', (text, name) => {
  expect(extractQuotes(text).map(({ speaker }) => speaker)).toEqual([name]);
});

describe('marks as they come', () => {
  test('guillemets that point inwards', () => {
    expect(said('»We bake at night«, said the baker Nora Quill. »And we sleep at noon«, she added.')).toEqual(
      [
        ['We bake at night', 'Nora Quill'],
        ['And we sleep at noon', 'Nora Quill'],
      ],
    );
  });

  test('a name after a horizontal bar, or a dash without space', () => {
    const text =
      'Voices\n\n“The oven is cold and so are we.” ― Nora Quill\n\n“Come back when the wind has turned.”― Bram Holt';
    expect(said(text)).toEqual([
      ['The oven is cold and so are we.', 'Nora Quill'],
      ['Come back when the wind has turned.', 'Bram Holt'],
    ]);
  });

  test('a missing mark costs its own quote no more than its end, and the next quote nothing', () => {
    const text =
      '“The oven is cold, said Nora Quill, the baker.\n\n“It is warm,” said Bram Holt, the miller.';
    expect(said(text)).toEqual([
      ['The oven is cold,', 'Nora Quill'],
      ['It is warm,', 'Bram Holt'],
    ]);
  });
});

test('marks of two apostrophes are marks of their own', () => {
  const text = "''We heard 'no bread at night,' and we laughed,'' Nora Quill said. ''Then we baked.''";
  expect(said(text)).toEqual([
    ["We heard 'no bread at night,' and we laughed,", 'Nora Quill'],
    ['Then we baked.', 'Nora Quill'],
  ]);
});

test('a list of sources quotes nobody', () => {
  expect(said('Sources\n\n“Old oven found in the harbour” — Osten Weekly, March 3, 2019')).toEqual([]);
});

test.each([
  [
    'en',
    'Bram Holt will lose the mill by winter if it rains, Edith Quill said.\n\n“It leaks,” she said.',
    'Edith Quill',
  ],
  [
    'fr',
    'Mme Holt doit convaincre le moulin, mais Louise Quill a déclaré que non. « La farine est mouillée » a-t-elle ajouté.',
    'Louise Quill',
  ],
])('a pronoun is whoever reported just before: %s', (language, text, name) => {
  expect(extractQuotes(text, { language }).map(({ speaker }) => speaker)).toEqual([name]);
});
