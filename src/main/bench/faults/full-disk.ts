/** A disk on which only so many pages are free: a small file system in memory, which takes root on Linux. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clockAt, hasFailed, runCommand } from './command';
import { firstLine, judge } from './judge';
import { DAY, runReference } from './reference';
import type { Row } from './row';
import type { Stock } from './stock';
import type { Work } from './works';

/** What memory is given in, in bytes; each of the first `EACH` amounts is tried, beyond them drawn ones. */
const PAGE = 4096;
const EACH = 20;
const SIZE = '64m';
/** A command that only reads, done while the disk is full: it must not mind. */
const READING = ['search', 'deterrence', '--json'] as const;

/** Whether this machine lets us have such a disk. */
export function canMount(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  mkdirSync(folder, { recursive: true });
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'attache-faults', folder]).status !== 0) {
    return false;
  }
  spawnSync('umount', [folder]);
  return true;
}

/**
 * @param drawn how many amounts of free pages are drawn beyond the first twenty, up to three times what the whole work leaves
 * @param random 0 to 1, from a seed
 */
export async function fillDisk(
  work: Work,
  { each = EACH, drawn }: { readonly each?: number; readonly drawn: number },
  { folder, stock, random }: { folder: string; stock: Stock; random: () => number },
): Promise<Row> {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const row: Row = {
    fault: 'disk full',
    during: work.name,
    times: 0,
    acknowledged: 0,
    lost: 0,
    exceptions: [],
  };
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'attache-faults', disk]).status !== 0) {
    throw new Error('no disk to fill: that takes root on Linux');
  }
  try {
    const place = join(disk, 'work');
    const before = freePages(disk);
    const alone: Work = { ...work, prepare: (at, from) => work.prepare(at, from).flatMap(oneFileEach) };
    const reference = await runReference(alone, place, stock);
    const needed = before - freePages(disk);
    rmSync(place, { recursive: true });
    const amounts = [
      ...Array.from({ length: each }, (_, at) => at + 1),
      // While it runs, a work takes up to three times what it leaves: logs, and files that are not placed yet.
      ...Array.from({ length: drawn }, () => each + 1 + Math.floor(3 * random() * needed)),
    ];
    for (const pages of amounts) {
      mkdirSync(place);
      const commands = alone.prepare(place, stock);
      const filler = join(disk, 'filler');
      writeFileSync(filler, Buffer.alloc(Math.max(0, freePages(disk) - pages) * PAGE, 1));
      const { acknowledged, problems } = await workUntilFull(commands, place);
      rmSync(filler);
      row.times += 1;
      row.acknowledged += acknowledged;
      const all = [...problems, ...(await judge(place, commands, reference, acknowledged))];
      row.exceptions.push(...all.map((problem) => `${pages} pages free: ${problem}`));
      rmSync(place, { recursive: true });
    }
  } finally {
    spawnSync('umount', [disk]);
  }
  return row;
}

/** An import goes on after a file that failed; its files are given one by one, so that the first failure ends the work. */
function oneFileEach(args: readonly string[]): readonly (readonly string[])[] {
  if (args[0] !== 'import') return [args];
  const end = args.findIndex((arg) => arg.startsWith('--'));
  return args.slice(1, end).map((file) => ['import', file, ...args.slice(end)]);
}

function freePages(disk: string): number {
  const { bavail, bsize } = statfsSync(disk);
  return Math.floor((bavail * bsize) / PAGE);
}

/** Does commands until one fails, and then looks whether reading still goes. */
async function workUntilFull(commands: readonly (readonly string[])[], place: string) {
  const clock = clockAt(DAY);
  const problems: string[] = [];
  let acknowledged = 0;
  for (const args of commands) {
    const ran = await runCommand(args, clock);
    const { printed, said, bugs } = ran;
    problems.push(...bugs.map((bug) => `${args[0]}: ${firstLine(bug)}`));
    if (!hasFailed(ran)) {
      acknowledged += printed.length;
      continue;
    }
    if (!/\b(?:full|room|space)\b/iu.test(said.join(' '))) {
      problems.push(`${args[0]} does not say that the disk is full: ${said.join(' ')}`);
    }
    const archive = args[args.indexOf('--archive') + 1] ?? '';
    problems.push(...(await readWhileFull(archive, place)));
    break;
  }
  return { acknowledged, problems };
}

async function readWhileFull(archive: string, place: string): Promise<readonly string[]> {
  if (!archive.endsWith('desk.attache') || !archive.startsWith(place)) return [];
  const { code, said, bugs } = await runCommand([...READING, '--archive', archive], clockAt(DAY));
  return code === 0
    ? []
    : [`nothing can be read while the disk is full: ${[...said, ...bugs.map(firstLine)].join(' ')}`];
}
