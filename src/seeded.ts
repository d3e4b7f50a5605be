/**
 * For tests: where what they draw comes from. Each draws the same in every run, so that a run tells of the program and not
 * of luck; `ATTACHE_SEED=7 npm test` draws anew everywhere. fast-check prints the seed and the path of what fails.
 */
import fc from 'fast-check';

/** The seed of a test: its own, or the one that is asked for. */
export function seedOr(kept: number): number {
  const given = process.env.ATTACHE_SEED ?? '';
  return given === '' ? kept : Number(given);
}

fc.configureGlobal({ seed: seedOr(20261130) });

export default fc;
