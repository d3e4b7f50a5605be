import { expect, test } from 'vitest';
import { tellOnScreen } from './tell-on-screen';

const NONE = ['/nowhere/attache-teller'] as const;

test('takes the first program that the system has, and says when there is none', async () => {
  expect(await tellOnScreen('A line.', [NONE, [process.execPath, '-e', '0']])).toBe(true);
  expect(await tellOnScreen('A line.', [NONE])).toBe(false);
});
