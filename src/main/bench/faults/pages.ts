/** Overwritten pages: what a failing disk leaves of an archive. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { clockAt, runCommand } from './command';
import { firstLine } from './judge';
import { DAY } from './reference';
import type { Row } from './row';
import { digest, rowsDigest } from './snapshot';
import type { Stock } from './stock';

const PAGE = 4096;
const SCRIBBLES = ['zeros', 'noise', 'another page'] as const;

/**
 * Overwrites a page of a copy, has it checked, and restores it from the backup.
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
    const problems = await judgeDamage(damaged, bytes, rows);
    row.times += 1;
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
async function judgeDamage(path: string, bytes: Buffer, rows: string): Promise<readonly string[]> {
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
  return problems;
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
