import { expect, test } from 'vitest';
import { tellOfTouches } from './still-here';

test('a touch is told at once, and then again no sooner than it must be', () => {
  let now = 0;
  const told: number[] = [];
  const page = new EventTarget();
  tellOfTouches(
    page,
    () => told.push(now),
    () => now,
  );
  for (const [at, touch] of [
    [1_000, 'keydown'],
    [2_000, 'pointermove'],
    [10_999, 'wheel'],
    [11_000, 'pointerdown'],
    [30_000, 'scroll'],
  ] as const) {
    now = at;
    page.dispatchEvent(new Event(touch));
  }
  expect(told).toEqual([1_000, 11_000]);
});
