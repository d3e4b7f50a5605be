/**
 * `npm run test:mutants`: puts small faults into the core, one at a time, and tells which the unit tests do not notice.
 *
 *   --seed N      which are drawn; 20261130 if none is named
 *   --count N     how many, an equal share a room; 72
 *   --only ROOM   one room of scripts/mutants/rooms.mjs
 *   --tests N     how many files of tests are asked at most, the nearest first; 60
 *   --jobs N      how many are tried at once; 1
 *   --minutes N   how long the tests of one mutant may take in all; 2
 *   --again       only those that did not end in the last run of this seed
 *   --json        one JSON document instead of the table
 *   --docs        writes docs/mutants.md from the last run of every seed, and tries nothing
 */
import { parseArgs } from 'node:util';
import { compilerOf } from './mutants/compiler.mjs';
import { drawnFrom } from './mutants/draw.mjs';
import { testsOf } from './mutants/nearest.mjs';
import { forget, keep, lastRun } from './mutants/kept.mjs';
import { prober } from './mutants/ran.mjs';
import { inTable, inDiffs, writeDocs } from './mutants/report.mjs';
import { filesOf, ROOMS } from './mutants/rooms.mjs';
import { filesOfTree, Tree } from './mutants/tree.mjs';
import { tryMutant } from './mutants/trial.mjs';
import { ROOT } from './built.mjs';

const { values: asked } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261130' },
    count: { type: 'string', default: '72' },
    tests: { type: 'string', default: '60' },
    minutes: { type: 'string', default: '2' },
    jobs: { type: 'string', default: '1' },
    only: { type: 'string' },
    again: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
  },
});

const BUDGET = Number(asked.minutes) * 60_000;

if (asked.docs) {
  writeDocs();
} else {
  const tried = await tryAll();
  console.log(asked.json ? JSON.stringify(tried, null, 2) : `${inDiffs(tried)}\n${inTable(tried)}`);
}

/** @returns what became of every mutant of the rooms that were asked for */
async function tryAll() {
  const files = filesOfTree();
  const names = Object.keys(ROOMS).filter((room) => asked.only === undefined || room === asked.only);
  if (names.length === 0) throw new Error(`No such room; there are ${Object.keys(ROOMS).join(', ')}.`);
  const share = Math.ceil(Number(asked.count) / Object.keys(ROOMS).length);
  const drawn = names.flatMap((room) => draw(room, share, files));
  if (!asked.again) forget(asked.seed, names);
  const before = asked.again ? lastRun(asked.seed).filter(({ end }) => end !== 'lived') : [];
  const done = before.filter((each) => drawn.some((mutant) => isSame(each, mutant)));
  const waiting = drawn.filter((mutant) => !before.some((each) => isSame(each, mutant)));
  const trees = [];
  const removeAll = () => trees.forEach((tree) => tree.remove());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => {
      removeAll();
      process.exit(1);
    });
  while (trees.length < Number(asked.jobs)) trees.push(new Tree(files));
  const related = testsOf(ROOT, files);
  const nearest = ({ room, file }) => related(file, ROOMS[room].nearest).slice(0, Number(asked.tests));
  const ran = [];
  const tryNext = async (tree, known) => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const near = ROOMS[mutant.room].nearest;
      const options = { nearest: nearest(mutant), known, piece: mutant.piece, near, budget: BUDGET, mutant };
      const result = { ...shown(mutant), ...(await tryMutant(tree, options)) };
      ran.push(result);
      keep(asked.seed, result);
      const by = result.by === null ? '' : ` by ${result.by}`;
      console.error(`${result.room} ${result.file}:${result.line} ${result.kind}: ${result.end}${by}`);
    }
  };
  try {
    const known = await prober(files)(trees[0], [...new Set(waiting.flatMap(nearest))]);
    await Promise.all(trees.map((tree) => tryNext(tree, known)));
  } finally {
    removeAll();
  }
  return [...done, ...ran];
}

function draw(room, share, files) {
  const compiles = (draw.compiles ??= compilerOf(ROOT));
  const mutants = [];
  let refused = 0;
  for (const mutant of drawnFrom(ROOT, filesOf(files, ROOMS[room]), `${asked.seed} ${room}`)) {
    if (compiles(mutant.file, mutant.source)) mutants.push({ room, ...mutant });
    else refused += 1;
    if (mutants.length === share) break;
  }
  console.error(`${room}: ${mutants.length} drawn, ${refused} more did not compile.`);
  return mutants;
}

/** Without the whole source, which only the trial needs. */
function shown({ room, file, line, kind, was, becomes }) {
  return { room, file, line, kind, was, becomes };
}

function isSame(a, b) {
  return (
    a.file === b.file && a.line === b.line && a.kind === b.kind && a.was === b.was && a.becomes === b.becomes
  );
}
