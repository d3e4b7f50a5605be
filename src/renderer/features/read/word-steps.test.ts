import { expect, test } from 'vitest';
import { moveEdge } from './word-steps';

const TEXT = 'He said: “We can’t wait, not now,” and left.';
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const wordsOf = ({ start, end }: { start: number; end: number }): string => TEXT.slice(start, end);

test.each([
  ['end', 1, 'We can’t wait, not now,” and'],
  ['end', -1, 'We can’t wait, not now'],
  ['start', 1, 'can’t wait, not now,'],
  ['start', -1, 'said: “We can’t wait, not now,'],
] as const)('the %s moves by %i word and takes no quotation mark along', (edge, step, expected) => {
  expect(wordsOf(moveEdge(TEXT, spanOf('We can’t wait, not now,'), edge, step))).toBe(expected);
});

test.each(['start', 'end'] as const)(
  'the %s moved out of the quotation marks comes back inside them',
  (edge) => {
    const began = spanOf('We can’t wait, not now,');
    const [out, back] = edge === 'end' ? ([1, -1] as const) : ([-1, 1] as const);
    expect(moveEdge(TEXT, moveEdge(TEXT, began, edge, out), edge, back)).toEqual(began);
  },
);

test('an end never passes the other, nor leaves the text', () => {
  const one = spanOf('wait');
  expect(moveEdge(TEXT, one, 'start', 1)).toEqual(one);
  expect(moveEdge(TEXT, one, 'end', -1)).toEqual(one);
  const whole = { start: 0, end: TEXT.length };
  expect(moveEdge(TEXT, whole, 'start', -1)).toEqual(whole);
  expect(moveEdge(TEXT, whole, 'end', 1)).toEqual(whole);
});

test('a step back undoes a step on where a sign stands behind the words', () => {
  const began = spanOf('We can’t wait, not now');
  expect(moveEdge(TEXT, moveEdge(TEXT, began, 'end', 1), 'end', -1)).toEqual(began);
});

test('steps there and back end where they began', () => {
  const began = spanOf('We can’t wait, not now,');
  const there = moveEdge(TEXT, moveEdge(TEXT, began, 'end', -1), 'end', -1);
  expect(moveEdge(TEXT, moveEdge(TEXT, there, 'end', 1), 'end', 1)).toEqual(began);
});
