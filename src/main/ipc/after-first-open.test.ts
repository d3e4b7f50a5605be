import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Handlers } from '../core/contract/calls';
import { afterFirstOpen } from './after-first-open';
import { BACKGROUND } from './background-context';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('runs once, after an archive was opened and its answer given', async () => {
  const order: string[] = [];
  const openArchive = (): Promise<never> => {
    order.push('opened');
    return Promise.resolve(null as never);
  };
  // Only this call is looked at.
  const handlers = afterFirstOpen({ openArchive } as unknown as Handlers, () => order.push('warm'));
  for (let time = 0; time < 2; time += 1) {
    await handlers.openArchive({ path: '/a.attache', mode: 'open' }, BACKGROUND);
    order.push('answered');
  }
  await vi.runAllTimersAsync();
  expect(order).toEqual(['opened', 'answered', 'opened', 'answered', 'warm']);
});

test('not when there was nothing to open', async () => {
  const run = vi.fn();
  const openArchive = (): Promise<never> => Promise.reject(new Error('no such file'));
  const handlers = afterFirstOpen({ openArchive } as unknown as Handlers, run);
  await expect(handlers.openArchive({ path: '/a.attache', mode: 'open' }, BACKGROUND)).rejects.toThrow();
  await vi.runAllTimersAsync();
  expect(run).not.toHaveBeenCalled();
});
