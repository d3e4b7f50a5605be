/** What the runs found, in `reports/mutants/`: the last result of every mutant of a seed, and what each file of tests runs. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../built.mjs';

const FOLDER = join(ROOT, 'reports', 'mutants');
const TESTS = join(FOLDER, 'tests.json');

const read = (file, none) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : none);

function write(file, value) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, `${JSON.stringify(value)}\n`);
}

/** @returns what is known of files of tests: see `ran.mjs` */
export const keptTests = () => read(TESTS, []);

/** Puts what is known of a file of tests in the place of what was known before. */
export function keepTest(result) {
  write(TESTS, [...keptTests().filter(({ test }) => test !== result.test), result]);
}

const fileOf = (seed) => join(FOLDER, `seed-${seed}.json`);

/** @returns what became of every mutant of a seed when it was last tried */
export const lastRun = (seed) => read(fileOf(seed), []);

/** @returns {[string, object[]][]} every seed that was tried, with its mutants */
export const allRuns = () =>
  (existsSync(FOLDER) ? readdirSync(FOLDER) : [])
    .map((name) => /^seed-(.*)\.json$/u.exec(name)?.[1])
    .filter((seed) => seed !== undefined)
    .sort()
    .map((seed) => [seed, lastRun(seed)]);

/** Puts a mutant's result in the place of an earlier one. */
export function keep(seed, result) {
  const key = ({ file, kind, was, becomes, line }) => JSON.stringify([file, line, kind, was, becomes]);
  const others = lastRun(seed).filter((each) => key(each) !== key(result));
  write(fileOf(seed), [...others, result]);
}

/** Drops what a seed's runs found in some rooms. */
export function forget(seed, rooms) {
  write(
    fileOf(seed),
    lastRun(seed).filter(({ room }) => !rooms.includes(room)),
  );
}
