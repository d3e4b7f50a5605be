import { expect, test } from 'vitest';
import { quotes } from './quotes';

test.each([
  [{ code: 'cue-after', cue: 'adds' }, 'Cue “adds” after the quote'],
  [
    { code: 'surname', mention: 'Lund', name: 'Mara Lund', paragraph: 6 },
    'Surname Lund: Mara Lund, introduced in paragraph 6',
  ],
  [{ code: 'pronoun', mention: 'she', name: 'Mara Lund' }, '“she” most likely means Mara Lund'],
  [
    { code: 'several-candidates', names: ['Mara Lund', 'Paul Orr', 'the mayor'] },
    'Could be Mara Lund, Paul Orr or the mayor',
  ],
  [{ code: 'no-speaker' }, 'Nobody is named as the speaker'],
] as const)('a reason is one short sentence: %j', (reason, sentence) => {
  expect(quotes.reason(reason)).toBe(sentence);
});

test.each([
  [1, 'Sure'],
  [0.9, 'Sure'],
  [0.89, 'Likely right'],
  [0.5, 'Even'],
  [0, 'Doubtful'],
])('a confidence of %d reads %s', (confidence, word) => {
  expect(quotes.confidence(confidence)).toBe(word);
});
