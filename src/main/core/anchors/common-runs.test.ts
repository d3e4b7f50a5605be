import { expect, test } from 'vitest';
import { commonRuns } from './common-runs';

/** The stretches in words, as each text has them; they are the same. */
const wordsOf = (from: string, to: string): string[] =>
  commonRuns(from, to).map((run) => {
    const words = from.slice(run.from, run.from + run.length);
    expect(to.slice(run.to, run.to + run.length)).toBe(words);
    return words;
  });

test.each([
  ['nothing', 'The fleet left.', 'The fleet left.', ['The fleet left.']],
  ['a word', 'The fleet left on Monday.', 'The fleet left on Tuesday.', ['The fleet left on ', '.']],
  ['a paragraph', 'One.\n\nTwo.\n\nSix.', 'One.\n\nNew!\n\nSix.', ['One.\n\n', '\n\nSix.']],
  ['what was put in', 'One.\n\nSix.', 'One.\n\nTwo.\n\nSix.', ['One.\n\n', 'Six.']],
  ['what was taken out', 'One two three.', 'One three.', ['One ', 'three.']],
  ['all', '', 'One.', []],
])('what two texts have in common where %s was changed', (_what, from, to, runs) => {
  expect(wordsOf(from, to)).toEqual(runs);
});

test('where too much was changed, nothing counts as common', () => {
  const words = (from: number): string =>
    Array.from({ length: 2_100 }, (_, index) => `w${from + index}`).join(' ');
  expect(commonRuns(words(0), words(10_000))).toEqual([]);
});
