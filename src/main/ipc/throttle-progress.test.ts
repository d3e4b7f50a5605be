import { expect, test } from 'vitest';
import { throttleProgress } from './throttle-progress';

test('of many steps the first and the last are heard, and a few between', () => {
  let time = 0;
  const heard: number[] = [];
  const progress = throttleProgress(
    (done) => heard.push(done),
    () => time,
  );
  for (let done = 1; done <= 100; done += 1) {
    progress(done, 100);
    time += 2;
  }
  expect(heard).toEqual([1, 26, 51, 76, 100]);
});
