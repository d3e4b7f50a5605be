/** The write-ahead log that a kill leaves beside an archive: deleted, cut short, or another archive's. */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clockAt, runCommand } from './command';
import { firstLine } from './judge';
import { PROGRAM } from './kills';
import { DAY, runReference, type Reference } from './reference';
import type { Row } from './row';
import { snapshotOf } from './snapshot';
import type { Stock } from './stock';
import { WORKS } from './works';

const ARCHIVE = 'new.attache';
const STRIKES = ['deleted', 'cut', 'swapped'] as const;

/** What only the log held is lost with it, and told (`lost`); what remains must be one whole state from before. */
export async function strikeLogs(
  count: number,
  { folder, stock, random }: { folder: string; stock: Stock; random: () => number },
): Promise<readonly Row[]> {
  const work = WORKS.find(({ name }) => name === 'import');
  if (work === undefined) throw new Error('there is no import among the works');
  const reference = await runReference(work, join(folder, 'reference'), stock);
  const rows: Row[] = [];
  for (const strike of STRIKES) {
    const row: Row = {
      fault: `log ${strike}`,
      during: 'import',
      times: 0,
      acknowledged: 0,
      lost: 0,
      exceptions: [],
    };
    for (let number = 1; number <= count; number += 1) {
      const place = join(folder, `${strike}-${number}`);
      const lines = 3 + Math.floor(random() * 20);
      const acknowledged = await importAndKill(place, work.prepare, stock, lines);
      const log = join(place, `${ARCHIVE}-wal`);
      if (!existsSync(log)) throw new Error('the import left no log');
      if (strike === 'deleted') rmSync(log);
      if (strike === 'cut') truncateSync(log, Math.floor(statSync(log).size * random()));
      if (strike === 'swapped') await swapLog(log, place, stock);
      const { problems, lost } = await judgeRemains(place, reference, acknowledged, strike === 'swapped');
      row.times += 1;
      row.acknowledged += acknowledged;
      row.lost += lost;
      row.exceptions.push(...problems.map((problem) => `number ${number}: ${problem}`));
      if (problems.length === 0) rmSync(place, { recursive: true });
    }
    rows.push(row);
  }
  return rows;
}

/** Another archive's log is refused by name, and nothing of it comes in; what is missing is told by the check, and only then. */
async function judgeRemains(place: string, { states }: Reference, acknowledged: number, isForeign: boolean) {
  const archive = join(place, ARCHIVE);
  const problems: string[] = [];
  if (isForeign) {
    const { code, said } = await check(archive);
    const isNamed = said.some((line) => line.includes(`${ARCHIVE}-wal is another`));
    if (code === 0 || !isNamed) problems.push(`the other log is not named: ${said.join(' ')}`);
    rmSync(`${archive}-wal`); // as the message says
  }
  const { code, printed, said, bugs } = await check(archive);
  problems.push(...bugs.map((bug) => `check: ${firstLine(bug)}`));
  const found = snapshotOf(place).get(ARCHIVE);
  // Lines that are printed together stand for one state: the last of them counts.
  const held = states.findLastIndex((seen) => seen.some((state) => state.get(ARCHIVE) === found));
  if (held < 0) return { problems: [...problems, 'it holds something that it never held'], lost: 0 };
  const lost = Math.max(0, acknowledged - held);
  if (lost > 0 !== printed.join(' ').includes('lacks the last')) {
    problems.push(`${lost} are lost, and the check says: ${[...printed, ...said].join(' ')}`);
  } else if (lost === 0 && code !== 0) problems.push(`it is not sound: ${printed.join(' ')}`);
  return { problems, lost };
}

const check = (archive: string) => runCommand(['check', '--archive', archive, '--json'], clockAt(DAY));

/** Kills an import when so many lines were printed. @returns how many were */
async function importAndKill(
  place: string,
  prepare: (folder: string, stock: Stock) => readonly (readonly string[])[],
  stock: Stock,
  lines: number,
): Promise<number> {
  mkdirSync(place);
  const list = `${place}.json`;
  writeFileSync(list, JSON.stringify(prepare(place, stock)));
  // It stands still after the last of them: so it never ends before it is killed.
  const child = spawn(process.execPath, [PROGRAM, '--work', list, DAY, String(lines)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const acknowledged = (): number => output.split('\n').length - 2;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
    if (acknowledged() >= lines) child.kill('SIGKILL');
  });
  await new Promise((ended) => child.on('close', ended));
  rmSync(list);
  return acknowledged();
}

/** The log of another archive, as a copy that went wrong leaves it. */
async function swapLog(log: string, place: string, stock: Stock): Promise<void> {
  const other = join(place, 'other');
  await importAndKill(
    other,
    (folder) => [['import', ...stock.articles.slice(25), '--archive', join(folder, ARCHIVE), '--json']],
    stock,
    5,
  );
  copyFileSync(join(other, `${ARCHIVE}-wal`), log);
  rmSync(other, { recursive: true });
}
