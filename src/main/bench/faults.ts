/**
 * `npm run test:faults [-- --docs] [--only NAME] [--kills N]`: strikes the program with every fault of the table in
 * docs/safety.md and says what it kept, as one JSON document on stdout; with `--docs` the table is written anew from that run.
 * What is drawn comes from a seed (`ATTACHE_SEED`). Exit code 1 where a promise was not kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seedOr } from '../../seeded';
import { replaceTables } from './document';
import { ROOT } from './faults/command';
import { doWork } from './faults/kills';
import { faultsTable } from './faults/table';
import { strikeAll } from './faults/strike-all';

const DOCUMENT = join(ROOT, 'docs/safety.md');
/** Of the whole run: some 300 kills, 60 pages. */
const WHOLE = { kills: 24, each: 20, drawn: 30, pages: 60, logs: 8, pairs: 4 };

const [first, list, day] = process.argv.slice(2);
if (first === '--work') await doWork(JSON.parse(readFileSync(list ?? '', 'utf8')) as string[][], day);
else await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { docs: { type: 'boolean' }, only: { type: 'string' }, kills: { type: 'string' } },
  });
  const seed = seedOr(20261130);
  const amounts = { ...WHOLE, ...(values.kills === undefined ? {} : { kills: Number(values.kills) }) };
  const only = values.only;
  const rows = await strikeAll(amounts, seed, {
    only,
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
