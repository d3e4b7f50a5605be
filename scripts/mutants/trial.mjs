/** Whether the tests notice a mutant. */
const SHORTEST = 60_000; // ms
const TIMES = 5;
const OTHERS_COST = 3;

/** Long enough for a test that does not hang, on a machine that does other things too. */
const limitOf = ({ ms }) => SHORTEST + TIMES * ms;

/**
 * @param {import('./tree.mjs').Tree} tree where the mutants are written
 * @param {{ nearest: string[], known: Map<string, import('./ran.mjs').Test>, piece: string, near: RegExp, budget: number, mutant: object }} options
 *   `budget`: how long the tests of one mutant may take in all, in ms
 * @returns {Promise<{ end: 'killed' | 'timed out' | 'lived', by: string | null, test: string | null, asked: number, left: number }>}
 *   how it ended, by which file of tests and which test in it, how many files were asked, and how many that run it were not
 */
export async function tryMutant(tree, { nearest, known, piece, near, budget, mutant }) {
  const cost = (test) => known.get(test).ms * (near.test(test) ? 1 : OTHERS_COST);
  const running = nearest
    .filter((test) => known.get(test).holds && known.get(test).ran.has(piece))
    .sort((a, b) => cost(a) - cost(b));
  let left = budget;
  const tests = running.filter((test, at) => (left -= known.get(test).ms) >= 0 || at === 0);
  const asked = { asked: tests.length, left: running.length - tests.length };
  if (tests.length === 0) return { end: 'lived', by: null, test: null, ...asked };
  let { stopped, why, failed } = await tree.run(tests, mutant, (test) => limitOf(known.get(test)));
  // Only what hangs again, by itself and with more time, hangs because of the mutant.
  while (why === 'timed out') {
    const again = await tree.run([stopped], mutant, (test) => 2 * limitOf(known.get(test)));
    if (again.why !== null) return { end: endOf(again.why), by: stopped, test: again.failed, ...asked };
    tests.splice(0, tests.indexOf(stopped) + 1);
    if (tests.length === 0) return { end: 'lived', by: null, test: null, ...asked };
    ({ stopped, why, failed } = await tree.run(tests, mutant, (test) => limitOf(known.get(test))));
  }
  if (stopped === null) return { end: 'lived', by: null, test: null, ...asked };
  return { end: endOf(why), by: stopped, test: failed, ...asked };
}

const endOf = (why) => (why === 'failed' ? 'killed' : why);
