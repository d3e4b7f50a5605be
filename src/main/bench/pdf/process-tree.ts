/** Memory of the processes that a piece of work starts, from `/proc`: Linux only. */
import { readFileSync } from 'node:fs';

const EVERY = 25; // ms

/** The most that all of them had at one time, in megabytes (2²⁰ bytes). */
export interface PeakMemory {
  /** Resident set sizes added up: pages that processes share are counted in each. */
  readonly rss: number;
  /** Proportional set sizes added up: a shared page is counted once. */
  readonly pss: number;
}

/** Runs something and watches every process below this one meanwhile. */
export async function watchMemory<Result>(
  run: () => Promise<Result>,
): Promise<{ result: Result; peak: PeakMemory }> {
  let rss = 0;
  let pss = 0;
  const look = (): void => {
    const sizes = descendants(process.pid).map(sizesOf);
    rss = Math.max(rss, sum(sizes.map((size) => size.rss)));
    pss = Math.max(pss, sum(sizes.map((size) => size.pss)));
  };
  const timer = setInterval(look, EVERY);
  try {
    const result = await run();
    return { result, peak: { rss: Math.round(rss / 1024), pss: Math.round(pss / 1024) } };
  } finally {
    clearInterval(timer);
  }
}

function descendants(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** In kilobytes; none for a process that has ended meanwhile. */
function sizesOf(pid: number): PeakMemory {
  const rollup = read(`/proc/${pid}/smaps_rollup`);
  const field = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(rollup)?.[1] ?? 0);
  return { rss: field('Rss'), pss: field('Pss') };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0);
