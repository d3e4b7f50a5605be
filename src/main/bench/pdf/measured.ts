/** What one run of the benchmark measures, and how. */
import type { Contender, Printed } from './contenders';
import type { FirstExport } from './first-export';
import type { LongBrief } from './long-brief';
import { median } from './median';
import { watchMemory, type PeakMemory } from './process-tree';

/** Lengths of the briefs, in pages. */
export const LENGTHS = [10, 300];
/** Whole runs, of which the median counts; the contenders take turns. */
const RUNS = 5;
/** Further files in each run, from the program that is running. */
const AGAIN = 3;

export interface Figures {
  readonly pages: number;
  readonly bytes: number;
  /** From the start of the program to the first file. Medians, in ms. */
  readonly coldMs: number;
  /** A further file from the running program. */
  readonly warmMs: number;
  /** While one file is made from nothing, in megabytes. */
  readonly peakMemory: PeakMemory;
}

export interface Comparison {
  readonly wanted: number;
  readonly ours: Figures;
  readonly chromium: Figures;
}

export interface Measured {
  readonly machine: string;
  readonly lengths: readonly Comparison[];
  readonly firstExport: FirstExport;
}

type Contenders = Readonly<Record<'ours' | 'chromium', Contender>>;

export async function compare(brief: LongBrief, contenders: Contenders): Promise<Comparison> {
  const printed = { ours: [] as Printed[], chromium: [] as Printed[] };
  for (let run = 0; run < RUNS; run += 1) {
    printed.ours.push(await contenders.ours(brief, AGAIN));
    printed.chromium.push(await contenders.chromium(brief, AGAIN));
  }
  // Apart from the clock, for looking takes time.
  const memory = {
    ours: (await watchMemory(() => contenders.ours(brief, 0))).peak,
    chromium: (await watchMemory(() => contenders.chromium(brief, 0))).peak,
  };
  return {
    wanted: brief.pages,
    ours: figuresOf(printed.ours, memory.ours),
    chromium: figuresOf(printed.chromium, memory.chromium),
  };
}

function figuresOf(printed: readonly Printed[], peakMemory: PeakMemory): Figures {
  const { pages = 0, bytes = 0 } = printed[0] ?? {};
  return {
    pages,
    bytes,
    coldMs: median(printed.map(({ coldMs }) => coldMs)),
    warmMs: median(printed.flatMap(({ againMs }) => againMs)),
    peakMemory,
  };
}
