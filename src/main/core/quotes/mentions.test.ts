import { describe, expect, test } from 'vitest';
import { extractQuotes } from './extract';

/** Who the text says spoke, quote by quote. */
const speakers = (text: string, language?: string) =>
  extractQuotes(text, { language: language ?? null }).map(({ speaker }) => speaker);

describe('a mention holds the words for somebody, and no others', () => {
  test.each([
    [
      'not the conjunction before it',
      'It was a target that the Court of Kettles dismissed as “plainly out of anybody’s reach”.',
      ['Court of Kettles'],
    ],
    [
      'not a time behind it',
      'It was a target that the Court of Kettles last year dismissed as “plainly out of anybody’s reach”.',
      ['Court of Kettles'],
    ],
    [
      'not a time before it',
      'On the second evening an old sailor told me: “We boil what they send us.”',
      ['an old sailor'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  test.each([
    [
      'sans la négation',
      'Sollicité, le porte-parole de la Bouilloire n’a pas voulu commenter « un livre qui bout de partout ».',
      ['le porte-parole de la Bouilloire'],
    ],
    [
      'sans le verbe du geste',
      '« La soupe attend depuis onze jours. » Une employée de l’arsenal rit de bon cœur.',
      ['Une employée de l’arsenal'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text, 'fr')).toEqual(expected);
  });
});

describe('an organisation is one, in full and in its first letters', () => {
  test.each([
    [
      'in full first',
      'The World Kettle Programme was late. The WKP said that “fewer kettles than ever came through”.',
    ],
    [
      'in letters first',
      'The WKP said that “fewer kettles than ever came through”. The World Kettle Programme was late.',
    ],
  ])('%s', (_, text) => {
    expect(speakers(text)).toEqual(['World Kettle Programme']);
  });

  test('letters that begin nothing in the text stay as they are', () => {
    expect(speakers('The World Kettle Programme was late. The QRS said that “it was all on time”.')).toEqual([
      'QRS',
    ]);
  });
});

test('somebody who gives no more than a first name has that name', () => {
  expect(
    speakers(
      'A baker in Orrville, who gave his name only as Milo, says he heard “a wasp in a very small bucket”. “There goes the mixer,” he says.',
    ),
  ).toEqual(['Milo', 'Milo']);
});

test('a man whose name ends like a woman’s is he', () => {
  expect(
    speakers(
      'President Pavel Lund waited.\n\n“It is hard,” Mircea Orr said. With new kettles, he added, “they will do it better and faster.”',
    ),
  ).toEqual(['Mircea Orr', 'Mircea Orr']);
});

describe('who speaks before the quotation is whom the sentence is about', () => {
  test.each([
    [
      'also where it stands below another',
      'When a reporter asked, “Is the kettle ever going to boil?” the room laughed.',
      ['a reporter'],
    ],
    [
      'not whose brother it is',
      'Mara Lund’s brother Tom Reed, who had met Jane Orr in Orrville, said “the kettle is boiling over at last”.',
      ['Tom Reed'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});
