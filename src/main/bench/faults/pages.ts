/** Overwritten pages: what a failing disk leaves of an archive. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { RepairReport } from '../../core/contract/repair';
import { clockAt, runCommand } from './command';
import { firstLine } from './judge';
import { DAY } from './reference';
import type { Row } from './row';
import { countRows, digest, rowsDigest } from './snapshot';
import type { Stock } from './stock';

const PAGE = 4096;
const SCRIBBLES = ['zeros', 'noise', 'another page'] as const;

/**
 * Overwrites a page of a copy, has it checked, and repairs it with its backup and without.
 * @param random 0 to 1, from a seed
 */
export async function overwritePages(
  count: number,
  { folder, stock, random }: { folder: string; stock: Stock; random: () => number },
): Promise<Row> {
  const row: Row = {
    fault: 'page overwritten',
    during: 'closed',
    times: 0,
    acknowledged: 0,
    lost: 0,
    exceptions: [],
  };
  const whole = readFileSync(stock.archive);
  const rows = rowsDigest(stock.archive);
  for (let number = 1; number <= count; number += 1) {
    const place = join(folder, `page-${number}`);
    mkdirSync(place);
    const page = Math.floor(random() * (whole.length / PAGE));
    const how = SCRIBBLES[number % SCRIBBLES.length] ?? 'zeros';
    const damaged = join(place, 'desk.attache');
    const bytes = scribble(whole, page, how, random);
    writeFileSync(damaged, bytes);
    const { isFound, problems } = await judgeDamage(damaged, bytes, rows);
    row.times += 1;
    if (isFound) {
      const repaired = await repairFrom(damaged, stock.archive);
      row.lost += repaired.lost;
      problems.push(...repaired.problems);
    }
    row.exceptions.push(...problems.map((problem) => `page ${page + 1}, ${how}: ${problem}`));
    if (problems.length === 0) rmSync(place, { recursive: true });
  }
  return row;
}

function scribble(
  whole: Buffer,
  page: number,
  how: (typeof SCRIBBLES)[number],
  random: () => number,
): Buffer {
  const bytes = Buffer.from(whole);
  const other = Math.floor(random() * (whole.length / PAGE)) * PAGE;
  const content = {
    zeros: () => Buffer.alloc(PAGE),
    noise: () => Buffer.from(Array.from({ length: PAGE }, () => Math.floor(random() * 256))),
    'another page': () => whole.subarray(other, other + PAGE),
  }[how]();
  content.copy(bytes, page * PAGE);
  return bytes;
}

/** The check tells the truth, and leaves the file as it is. */
async function judgeDamage(
  path: string,
  bytes: Buffer,
  rows: string,
): Promise<{ isFound: boolean; problems: string[] }> {
  const { code, printed, said, bugs } = await runCommand(
    ['check', '--archive', path, '--json'],
    clockAt(DAY),
  );
  const problems = bugs.map((bug) => `check: ${firstLine(bug)}`);
  const whole = stillReads(path) === rows;
  if (code === 0 && !(whole && isIntact(path))) problems.push('check finds nothing');
  if (code !== 0 && printed.length + said.length === 0) problems.push('check does not say why');
  if (code !== 0 && digest(readFileSync(path)) !== digest(bytes)) {
    problems.push('check changed the damaged file');
  }
  return { isFound: code !== 0, problems };
}

/** Repairs it with and without its backup: every row is there, or is one of those that the report calls lost. */
async function repairFrom(damaged: string, backup: string): Promise<{ lost: number; problems: string[] }> {
  const had = countRows(backup);
  const problems: string[] = [];
  let lost = 0;
  for (const [name, args] of [
    ['with', ['--backup', backup]],
    ['without', []],
  ] as const) {
    const to = join(dirname(damaged), `${name}.attache`);
    const { code, printed, said, bugs } = await runCommand(
      ['repair', damaged, ...args, '--archive', to, '--json'],
      clockAt(DAY),
    );
    const report = printed.at(-1);
    if (code > 1 || report === undefined) {
      problems.push(`repair ${name} a backup: ${[...said, ...bugs.map(firstLine)].join(' ')}`);
      continue;
    }
    const { tables } = JSON.parse(report) as RepairReport;
    const there = countRows(to);
    for (const { table, lost: stated, standIns } of tables) {
      if (table.startsWith('journal_')) continue; // history is kept whole or not at all
      const gone = (had.get(table) ?? 0) - (there.get(table) ?? 0) + standIns;
      if (stated !== null && gone !== stated) {
        problems.push(`${name} a backup ${gone} rows of ${table} are gone, and ${stated} are stated`);
      }
      if (name === 'with') lost += gone;
    }
  }
  return { lost, problems };
}

function stillReads(path: string): string | null {
  try {
    return rowsDigest(path);
  } catch {
    return null;
  }
}

/** What SQLite itself says of the file, indexes included. */
function isIntact(path: string): boolean {
  const db = new Database(path, { readonly: true });
  try {
    return db.pragma('integrity_check', { simple: true }) === 'ok';
  } catch {
    return false;
  } finally {
    db.close();
  }
}
