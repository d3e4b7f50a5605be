import { expect, test } from 'vitest';
import { stepBy, type TextUnit } from './text-steps';

const TEXT = 'One fish. Two fish?\n\nRed fish. Blue fish.';

/** Every place from one end of the text to the other. */
function walk(unit: TextUnit, step: 1 | -1): number[] {
  const places: number[] = [];
  const end = step === 1 ? TEXT.length : 0;
  for (let at = step === 1 ? 0 : TEXT.length; at !== end;) {
    at = stepBy(unit, TEXT, at, step);
    places.push(at);
  }
  return places;
}

test('goes on to the ends, and back to the starts, over blank lines', () => {
  expect(walk('sentence', 1)).toEqual([9, 19, 30, 41]);
  expect(walk('sentence', -1)).toEqual([31, 21, 10, 0]);
  expect(walk('paragraph', 1)).toEqual([19, 41]);
  expect(walk('paragraph', -1)).toEqual([21, 0]);
});

test('stays inside the text', () => {
  expect(stepBy('sentence', TEXT, TEXT.length, 1)).toBe(TEXT.length);
  expect(stepBy('paragraph', TEXT, 0, -1)).toBe(0);
  expect(stepBy('paragraph', '', 0, 1)).toBe(0);
});

test('from the middle, to the edge of what one is in', () => {
  expect(stepBy('sentence', TEXT, 24, 1)).toBe(30);
  expect(stepBy('sentence', TEXT, 24, -1)).toBe(21);
  expect(stepBy('paragraph', TEXT, 33, -1)).toBe(21);
});
