import { expect, test } from 'vitest';
import { countSentences, sentencesAround, sentencesWithBlanks } from './sentences';

const TEXT = 'One came. Two left.\n\nThree stayed. Two left.';
const sentences = sentencesWithBlanks(TEXT);
const wordsOf = ({ start, end }: { start: number; end: number }): string => TEXT.slice(start, end);

test('the sentences of a text hold all of it but the blanks between paragraphs', () => {
  expect(sentences.map(wordsOf)).toEqual(['One came. ', 'Two left.', 'Three stayed. ', 'Two left.']);
});

test('each counts as often as the text has it', () => {
  expect([...countSentences(TEXT, sentences)]).toEqual([
    ['One came.', 1],
    ['Two left.', 2],
    ['Three stayed.', 1],
  ]);
});

test.each([
  ['within one', 'came', ['One came. ']],
  ['that is one', 'Two left.', ['Two left.']],
  ['over the end of one', 'came. Two', ['One came. ', 'Two left.']],
  ['that begins with one', 'Two', ['Two left.']],
  ['that ends with one', 'One came. ', ['One came. ']],
  ['over paragraphs', 'left.\n\nThree', ['Two left.', 'Three stayed. ']],
  ['over all', TEXT, sentences.map(wordsOf)],
])('around a passage %s stand those that it touches', (_where, words, expected) => {
  const start = TEXT.indexOf(words);
  expect(sentencesAround(sentences, { start, end: start + words.length }).map(wordsOf)).toEqual(expected);
});
