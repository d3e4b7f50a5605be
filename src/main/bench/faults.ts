/**
 * `npm run test:faults [-- --docs] [--only NAME] [--kills N]`: strikes the program with every fault of the table in
 * docs/safety.md and says what it kept, as one JSON document on stdout; with `--docs` the table is written anew from that run.
 * What is drawn comes from a seed (`ATTACHE_SEED`). Exit code 1 where a promise was not kept.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { seedOr } from '../../seeded';
import { replaceTables } from './document';
import { ROOT } from './faults/command';
import { doWork, PROGRAM } from './faults/kills';
import type { Row } from './faults/row';
import { notStruck, strikeAll, strikeOne, type Blow } from './faults/strike-all';
import { faultsTable } from './faults/table';

const DOCUMENT = join(ROOT, 'docs/safety.md');
/** Of the whole run: some 300 kills, 60 pages. */
const WHOLE = { kills: 24, each: 20, drawn: 30, pages: 60, logs: 8, pairs: 4 };

const [first, given, day, lines] = process.argv.slice(2);
if (first === '--work') {
  const commands = JSON.parse(readFileSync(given ?? '', 'utf8')) as string[][];
  await doWork(commands, day, lines === undefined ? undefined : Number(lines));
} else if (first === '--blow') {
  process.stdout.write(JSON.stringify(await strikeOne(JSON.parse(given ?? '') as Blow)));
} else await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { docs: { type: 'boolean' }, only: { type: 'string' }, kills: { type: 'string' } },
  });
  const seed = seedOr(20261130);
  const amounts = { ...WHOLE, ...(values.kills === undefined ? {} : { kills: Number(values.kills) }) };
  const rows = await strikeAll(amounts, seed, {
    only: values.only,
    strike: strikeElsewhere,
    atOnce: availableParallelism(),
    say: (line) => void process.stderr.write(`${line}\n`),
  });
  if (values.docs === true) {
    writeFileSync(
      DOCUMENT,
      replaceTables(readFileSync(DOCUMENT, 'utf8'), { faults: faultsTable(rows, seed) }),
    );
  }
  console.log(JSON.stringify({ seed, rows }, null, 2));
  if (rows.some(({ exceptions }) => exceptions.length > 0)) process.exitCode = 1;
}

/** In a process of its own, so that every core of the machine has its fault. */
async function strikeElsewhere(blow: Blow): Promise<readonly Row[]> {
  const child = spawn(process.execPath, [PROGRAM, '--blow', JSON.stringify(blow)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const said = await text(child.stdout);
  const code = await ended;
  if (code === 0) return JSON.parse(said) as readonly Row[];
  return [notStruck(blow.name, `its process ended with ${String(code)}`)];
}
