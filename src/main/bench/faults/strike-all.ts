/** Every fault, as often as is asked for, in a folder that goes when all is done. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../corpus';
import { leaveLocks, runTwo, setClockBack } from './beside';
import { canMount, fillDisk } from './full-disk';
import { firstLine } from './judge';
import { killWork } from './kills';
import { strikeLogs } from './log';
import { strikeOpenFiles } from './open-file';
import { overwritePages } from './pages';
import type { Row } from './row';
import { makeStock, type Stock } from './stock';
import { WORKS } from './works';

export interface Amounts {
  /** Of each work. */
  readonly kills: number;
  /** The first so many amounts of free pages, each; then drawn ones. */
  readonly each: number;
  readonly drawn: number;
  readonly pages: number;
  /** Of each thing that may happen to a log. */
  readonly logs: number;
  readonly pairs: number;
}

interface Place {
  readonly folder: string;
  readonly stock: Stock;
  /** 0 to 1, from a seed. */
  readonly random: () => number;
}

/** Enough to notice what breaks a promise at once. */
export const FEW: Amounts = { kills: 1, each: 1, drawn: 1, pages: 3, logs: 1, pairs: 1 };

/** What a fault is struck with, as it can be handed to another process. */
export interface Blow {
  readonly name: string;
  readonly amounts: Amounts;
  readonly seed: number;
  /** An empty folder. */
  readonly folder: string;
  readonly stock: Stock;
}

/** @param only a word that the names of the faults asked for hold */
export async function strikeAll(
  amounts: Amounts,
  seed: number,
  {
    only = '',
    strike,
    atOnce,
    say,
  }: {
    readonly only?: string | undefined;
    readonly strike: (blow: Blow) => Promise<readonly Row[]>;
    /** How many faults are struck beside each other. */
    readonly atOnce: number;
    readonly say: (line: string) => void;
  },
): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'attache-faults-'));
  try {
    const stock = await makeStock(folder);
    const names = FAULT_NAMES.filter((each) => each.includes(only) && canStrike(each, folder));
    const rows = new Map<string, readonly Row[]>();
    const waiting = [...names];
    const strikeNext = async (): Promise<void> => {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        const place = join(folder, name);
        mkdirSync(place);
        const begin = performance.now();
        const made = await strike({ name, amounts, seed, folder: place, stock });
        const broken = made.flatMap(({ exceptions }) => exceptions);
        say(`${name}: ${Math.round((performance.now() - begin) / 100) / 10} s, ${broken.length} exceptions`);
        broken.forEach((exception) => say(`  ${exception.slice(0, MOST_SAID)}`));
        rows.set(name, made);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, strikeNext));
    return names.flatMap((name) => rows.get(name) ?? []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether a fault can be struck here. @param folder where it may be tried whether a disk can be filled */
export const canStrike = (name: string, folder: string): boolean =>
  !name.startsWith(FULL_DISK) || canMount(join(folder, 'mount'));

/** What ends a fault before it was struck is an exception like any other: the rest is struck all the same. */
export async function strikeOne({ name, amounts, seed, folder, stock }: Blow): Promise<readonly Row[]> {
  try {
    const strike = FAULTS.get(name);
    if (strike === undefined) throw new Error(`there is no fault “${name}”`);
    return await strike({ folder, stock, random: seededRandom(seed) }, amounts);
  } catch (error) {
    return [notStruck(name, firstLine(String(error)))];
  }
}

export const notStruck = (fault: string, why: string): Row => ({
  fault,
  during: '',
  times: 0,
  acknowledged: 0,
  lost: 0,
  exceptions: [why],
});

/** Signs of an exception that are shown while it goes on. */
const MOST_SAID = 300;
const FULL_DISK = 'full disk';

type Strike = (place: Place, amounts: Amounts) => Promise<readonly Row[]>;

const FAULTS: ReadonlyMap<string, Strike> = new Map<string, Strike>([
  ...WORKS.map((work): [string, Strike] => [
    `kill ${work.name}`,
    async (place, { kills }) => [await killWork(work, kills, place)],
  ]),
  ...WORKS.map((work): [string, Strike] => [
    `${FULL_DISK} ${work.name}`,
    async (place, amounts) => [await fillDisk(work, amounts, place)],
  ]),
  ['pages', async (place, { pages }) => [await overwritePages(pages, place)]],
  ['log', (place, { logs }) => strikeLogs(logs, place)],
  ['open file', (place) => strikeOpenFiles(place)],
  ['two programs', async (place, { pairs }) => [await runTwo(pairs, place)]],
  ['locks', (place) => leaveLocks(place)],
  ['clock', async (place) => [await setClockBack(place)]],
]);

export const FAULT_NAMES: readonly string[] = [...FAULTS.keys()];
