/** What each file of tests runs of the rooms, how long it takes, and whether it holds at all: found once for a state of the source. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../built.mjs';
import { keptTests, keepTest } from './kept.mjs';
import { mutationsOf } from './mutations.mjs';
import { probed } from './probes.mjs';
import { filesOf, ROOMS } from './rooms.mjs';

const TEST = /\.test\.ts$/u;
/** What says nothing of where the pieces are. */
const UNASKED = /mutants\/(?!mutations|probes|rooms)/u;
const LIMIT = 180_000; // ms; what takes longer is not asked

/** @typedef {{ holds: boolean, ms: number, ran: Set<string> }} Test `ran` names pieces by `pieceOf` */

/** The name of a piece of the source. */
export const pieceOf = (file, { start, end }) => `${file} ${start} ${end}`;

/**
 * @param {readonly string[]} files the whole tree
 * @returns {(tree: import('./tree.mjs').Tree, tests: readonly string[]) => Promise<Map<string, Test>>}
 *   runs those tests that it does not know yet, without a mutant
 */
export function prober(files) {
  const pieces = [];
  const sources = new Map();
  const numbers = new Map();
  for (const file of [...new Set(Object.values(ROOMS).flatMap((room) => filesOf(files, room)))].sort()) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const own = new Map();
    for (const { ran } of mutationsOf(file, text)) {
      const piece = pieceOf(file, ran);
      if (numbers.has(piece)) continue;
      numbers.set(piece, pieces.length);
      own.set(piece, { ...ran, id: pieces.length });
      pieces.push(piece);
    }
    sources.set(file, probed(text, [...own.values()]));
  }
  // The numbers of pieces hang on what is marked, so they are kept for this state alone.
  const isSource = (name) => /^(src|scripts\/mutants)\/.*\.(ts|mjs|json)$/u.test(name) && !TEST.test(name);
  const state = hashOf(files.filter((name) => isSource(name) && !UNASKED.test(name)));

  return async (tree, tests) => {
    const kept = new Map(keptTests().map((each) => [each.test, each]));
    const keyOf = (test) => `${state} ${hashOf([test])}`;
    const isKnown = (test) => kept.get(test)?.key === keyOf(test);
    for (let unknown = tests.filter((test) => !isKnown(test)); unknown.length > 0;) {
      console.error(`Finding out what ${unknown.length} files of tests run…`);
      const { took, stopped, ran } = await tree.probe(unknown, sources, () => LIMIT);
      if (took.size === 0 && stopped === null) throw new Error('No test could be run.');
      for (const [test, ms] of [...took, ...(stopped === null ? [] : [[stopped, LIMIT]])]) {
        const result = { test, key: keyOf(test), holds: test !== stopped, ms, ran: ran.get(test) ?? [] };
        kept.set(test, result);
        keepTest(result);
        if (test === stopped) console.error(`${test} does not hold without a mutant and is not asked.`);
      }
      unknown = unknown.filter((test) => !isKnown(test));
    }
    return new Map(
      tests.map((test) => {
        const { holds, ms, ran } = kept.get(test);
        return [test, { holds, ms, ran: new Set(ran.map((id) => pieces[id])) }];
      }),
    );
  };
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}
