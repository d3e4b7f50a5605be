/** SIGKILL at drawn moments of a work, in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clockAt, ROOT, runCommand } from './command';
import { judge } from './judge';
import { DAY, runReference } from './reference';
import type { Row } from './row';
import type { Stock } from './stock';
import type { Work } from './works';

/** The built program of this harness; started with `--work FILE` it does a work and is killed. */
export const PROGRAM = join(ROOT, 'out/main/faults.js');

/**
 * @param count how many kills
 * @param random 0 to 1, from a seed
 */
export async function killWork(
  work: Work,
  count: number,
  { folder, stock, random }: { folder: string; stock: Stock; random: () => number },
): Promise<Row> {
  const reference = await runReference(work, join(folder, 'reference'), stock);
  const row: Row = { fault: 'killed', during: work.name, times: 0, acknowledged: 0, lost: 0, exceptions: [] };
  const whole = await timeOf(work, join(folder, 'whole'), stock);
  for (let number = 1; number <= count; number += 1) {
    const place = join(folder, `kill-${number}`);
    const delay = random() * whole;
    const { commands, acknowledged } = await workAndKill(work, place, stock, delay);
    const problems = await judge(place, commands, reference, acknowledged);
    row.times += 1;
    row.acknowledged += acknowledged;
    row.exceptions.push(
      ...problems.map((problem) => `kill ${number} after ${Math.round(delay)} ms: ${problem}`),
    );
    if (problems.length === 0) rmSync(place, { recursive: true });
  }
  return row;
}

/** How long the whole work takes in a process like those that are killed, from its first command on, in ms. */
async function timeOf(work: Work, place: string, stock: Stock): Promise<number> {
  const { took } = await workAndKill(work, place, stock, Infinity);
  return took;
}

async function workAndKill(work: Work, place: string, stock: Stock, delay: number) {
  mkdirSync(place);
  const commands = work.prepare(place, stock);
  const list = `${place}.json`;
  writeFileSync(list, JSON.stringify(commands));
  const child = spawn(process.execPath, [PROGRAM, '--work', list], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  let begun = 0;
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
    if (begun > 0) return;
    begun = performance.now();
    if (delay !== Infinity) timer = setTimeout(() => child.kill('SIGKILL'), delay);
  });
  await new Promise((ended) => child.on('close', ended));
  clearTimeout(timer);
  rmSync(list);
  // The first line says that the work begins; a last one cut short by the kill is no acknowledgement.
  const acknowledged = output.split('\n').length - 2;
  return { commands, acknowledged, took: performance.now() - begun };
}

/**
 * What the process does that is killed: the commands of a file, one after the other, each printed line passed on at once.
 * @param lines after so many it stands still until it is killed; left out, it does the whole work
 */
export async function doWork(
  commands: readonly (readonly string[])[],
  day = DAY,
  lines = Infinity,
): Promise<void> {
  process.stdout.write('begin\n');
  const clock = clockAt(day);
  let count = 0;
  for (const args of commands) {
    await runCommand(args, clock, (_, printed) => {
      if (!printed) return;
      process.stdout.write('done\n');
      count += 1;
      if (count >= lines) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });
  }
}
