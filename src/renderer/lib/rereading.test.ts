import { expect, test } from 'vitest';
import { Rereading } from './rereading';

test('changes during a reading call for one more', async () => {
  const finish: (() => void)[] = [];
  const rereading = new Rereading(() => new Promise<void>((resolve) => finish.push(resolve)));
  const runs = [rereading.run(), rereading.run(), rereading.run()];
  expect(finish.length).toBe(1);
  finish[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(finish.length).toBe(2);
  finish[1]?.();
  await Promise.all(runs);
  expect(finish.length).toBe(2);
});

test('after a failure the next call reads again', async () => {
  let reads = 0;
  const rereading = new Rereading(() => {
    reads += 1;
    return reads === 1 ? Promise.reject(new Error('gone')) : Promise.resolve();
  });
  await expect(rereading.run()).rejects.toThrow('gone');
  await rereading.run();
  expect(reads).toBe(2);
});
