import { expect, test } from 'vitest';
import { contextAgreement } from './agreement';

const EVER = 4_096;

test.each([
  ['both sides differ', 'a share b', 'c share d', { before: 1, after: 1 }],
  ['what follows differs at once', 'a share, b', 'a share; b', { before: EVER, after: 0 }],
  ['what stands before differs at once', 'a-share b', 'a share b', { before: 0, after: EVER }],
  ['both texts begin and end there', 'share', 'share', { before: EVER, after: EVER }],
  ['one begins and the other ends there', 'share b', 'b share', { before: 0, after: 0 }],
  ['one has more on both sides', 'ab share cd', 'xab share cdx', { before: 3, after: 3 }],
])('how far two texts agree where %s', (_where, from, to, agreement) => {
  const words = 'share';
  expect(contextAgreement(from, from.indexOf(words), to, to.indexOf(words), words.length)).toEqual(agreement);
});

test('agreement is followed as far as was asked for, on each side', () => {
  const [from, to] = ['xabcd share efghx', 'yabcd share efghy'];
  expect(contextAgreement(from, 6, to, 6, 5, 3)).toEqual({ before: 3, after: 3 });
  expect(contextAgreement(from, 6, to, 6, 5, 5)).toEqual({ before: 5, after: 5 });
});
