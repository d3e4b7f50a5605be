/** For tests: an archive after some drawn writes of every kind. */
import fc from '../../../seeded';
import { tolerating, WRITE_NAMES, writes, type WriteName } from './arbitrary-writes';
import { openTestCore, type TestCore } from './test-core';

export interface DrawnStep {
  readonly name: WriteName;
  readonly a: number;
  readonly b: number;
}

/** @param often what comes as often as all others together */
export const drawnSteps = (...often: readonly WriteName[]) =>
  fc.array(
    fc.record({
      name: fc.oneof(fc.constantFrom(...often), fc.constantFrom(...WRITE_NAMES)),
      a: fc.nat({ max: 40 }),
      b: fc.nat({ max: 40 }),
    }),
    { minLength: 10, maxLength: 30 },
  );

export async function openDrawn(steps: readonly DrawnStep[]): Promise<TestCore> {
  const core = await openTestCore();
  for (const { name, a, b } of steps) await tolerating(() => writes[name](core, a, b));
  return core;
}
