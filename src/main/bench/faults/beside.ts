/** Two programs at once, a lock left behind, a clock set back. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clockAt, runCommand } from './command';
import { checkArchives, firstLine } from './judge';
import { PROGRAM } from './kills';
import type { Row } from './row';
import { countRows } from './snapshot';
import type { Stock } from './stock';

interface Place {
  readonly folder: string;
  readonly stock: Stock;
}

/** Two processes import into one archive: one at a time gets in, and what either reported is there. */
export async function runTwo(count: number, { folder, stock }: Place): Promise<Row> {
  const row: Row = {
    fault: 'two programs',
    during: 'import',
    times: 0,
    acknowledged: 0,
    lost: 0,
    exceptions: [],
  };
  for (let number = 1; number <= count; number += 1) {
    const place = makePlace(folder, `two-${number}`, stock);
    const archive = join(place, 'desk.attache');
    const halves = [stock.articles.slice(0, 10), stock.articles.slice(10, 20)];
    const added = await Promise.all(
      halves.map((files, at) =>
        importing(
          `${place}-${at}.json`,
          files.map((file) => ['import', file, '--archive', archive, '--json']),
          `2026-04-0${at + 1}`,
        ),
      ),
    );
    const acknowledged = added.reduce((sum, each) => sum + each, 0);
    const there = (countRows(archive).get('articles') ?? 0) - (countRows(stock.archive).get('articles') ?? 0);
    row.times += 1;
    row.acknowledged += acknowledged;
    if (there !== acknowledged) {
      row.exceptions.push(`number ${number}: ${acknowledged} reported, ${there} there`);
    }
    row.exceptions.push(...(await checkArchives(place)).map((problem) => `number ${number}: ${problem}`));
  }
  return row;
}

/** @returns how many articles a process reported as added */
async function importing(
  list: string,
  commands: readonly (readonly string[])[],
  day: string,
): Promise<number> {
  writeFileSync(list, JSON.stringify(commands));
  const child = spawn(process.execPath, [PROGRAM, '--work', list, day], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  await new Promise((ended) => child.on('close', ended));
  rmSync(list);
  return output.split('\n').length - 2;
}

/** What stands where the lock is: the next start takes it over, or says what is in the way. */
const LOCKS: Readonly<Record<string, (path: string) => void>> = {
  empty: (path) => writeFileSync(path, ''),
  'of no database': (path) => writeFileSync(path, 'somebody else\n'),
  'a folder': (path) => mkdirSync(path),
};

export async function leaveLocks({ folder, stock }: Place): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [kind, leave] of Object.entries(LOCKS)) {
    const place = makePlace(folder, `lock-${rows.length}`, stock);
    const archive = join(place, 'desk.attache');
    leave(`${archive}-lock`);
    const args = ['theme', 'add', 'Locks', '--archive', archive, '--json'];
    const { code, said, bugs } = await runCommand(args, clockAt('2026-04-01'));
    const exceptions = bugs.map(firstLine);
    if (code !== 0 && !said.some((line) => line.includes('-lock'))) {
      exceptions.push(`what is in the way is not named: ${said.join(' ')}`);
    }
    rmSync(`${archive}-lock`, { recursive: true, force: true });
    exceptions.push(...(await checkArchives(place)));
    rows.push({
      fault: `lock left, ${kind}`,
      during: 'edit',
      times: 1,
      acknowledged: code === 0 ? 1 : 0,
      lost: 0,
      exceptions,
    });
  }
  return rows;
}

/** The clock of the machine stands years before what the archive already holds, then goes right again. */
export async function setClockBack({ folder, stock }: Place): Promise<Row> {
  const place = makePlace(folder, 'clock', stock);
  const archive = join(place, 'desk.attache');
  const row: Row = {
    fault: 'clock set back',
    during: 'edit',
    times: 0,
    acknowledged: 0,
    lost: 0,
    exceptions: [],
  };
  const before = countRows(archive).get('articles') ?? 0;
  for (const [at, day] of ['2026-05-01', '1999-12-31', '2038-01-20', '2026-05-02'].entries()) {
    const clock = clockAt(day);
    const commands = [
      ['import', stock.articles[at] ?? '', '--archive', archive, '--json'],
      ['theme', 'add', `Of ${day}`, '--archive', archive, '--json'],
      ['backup', join(place, `of-${day}.attache`), '--archive', archive, '--json'],
    ];
    row.times += 1;
    for (const args of commands) {
      const { code, said, bugs } = await runCommand(args, clock);
      row.acknowledged += code === 0 ? 1 : 0;
      if (code !== 0) {
        row.exceptions.push(`${day}, ${args[0]}: ${[...said, ...bugs.map(firstLine)].join(' ')}`);
      }
    }
  }
  if (countRows(archive).get('articles') !== before + row.times) row.exceptions.push('articles are missing');
  row.exceptions.push(...(await checkArchives(place)));
  return row;
}

function makePlace(folder: string, name: string, stock: Stock): string {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  copyFileSync(stock.archive, join(place, 'desk.attache'));
  return place;
}
