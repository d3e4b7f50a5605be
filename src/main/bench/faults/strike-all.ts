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

/** @param only the one fault or work that is asked for */
export async function strikeAll(
  amounts: Amounts,
  seed: number,
  { only, say }: { readonly only?: string | undefined; readonly say: (line: string) => void },
): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'attache-faults-'));
  try {
    const stock = await makeStock(folder);
    const rows: Row[] = [];
    for (const [name, strike] of faults(amounts, canMount(join(folder, 'mount')))) {
      if (only !== undefined && !name.includes(only)) continue;
      const place = join(folder, name);
      mkdirSync(place);
      const begin = performance.now();
      const made = await striking(name, () => strike({ folder: place, stock, random: seededRandom(seed) }));
      const broken = made.flatMap(({ exceptions }) => exceptions);
      say(`${name}: ${Math.round((performance.now() - begin) / 100) / 10} s, ${broken.length} exceptions`);
      broken.forEach((exception) => say(`  ${exception.slice(0, MOST_SAID)}`));
      rows.push(...made);
    }
    return rows;
  } finally {
    if (process.env.KEEP === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** What ends a fault before it was struck is an exception like any other: the rest is struck all the same. */
async function striking(name: string, strike: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
  try {
    return await strike();
  } catch (error) {
    return [
      { fault: name, during: '', times: 0, acknowledged: 0, lost: 0, exceptions: [firstLine(String(error))] },
    ];
  }
}

const MOST_SAID = 300;

type Strike = (place: Place) => Promise<readonly Row[]>;

function faults(amounts: Amounts, mounts: boolean): readonly (readonly [name: string, strike: Strike])[] {
  return [
    ...WORKS.map((work): readonly [string, Strike] => [
      `kill ${work.name}`,
      async (place) => [await killWork(work, amounts.kills, place)],
    ]),
    ...WORKS.filter(() => mounts).map((work): readonly [string, Strike] => [
      `full disk ${work.name}`,
      async (place) => [await fillDisk(work, amounts, place)],
    ]),
    ['pages', async (place) => [await overwritePages(amounts.pages, place)]],
    ['log', (place) => strikeLogs(amounts.logs, place)],
    ['open file', (place) => strikeOpenFiles(place)],
    ['two programs', async (place) => [await runTwo(amounts.pairs, place)]],
    ['locks', (place) => leaveLocks(place)],
    ['clock', async (place) => [await setClockBack(place)]],
  ];
}
