/** A work as it goes when nothing happens: what its folder holds after every line that it prints. */
import { mkdirSync } from 'node:fs';
import { clockAt, hasFailed, runCommand } from './command';
import { snapshotOf, type Snapshot } from './snapshot';
import type { Stock } from './stock';
import type { Work } from './works';

export interface Reference {
  /** `states[n]`: what the folder may hold once n lines were acknowledged and before the next is; the first was seen when the n-th was printed. */
  readonly states: readonly (readonly Snapshot[])[];
  /** How many lines were printed when each command had ended. */
  readonly ends: readonly number[];
  readonly final: Snapshot;
}

/** The day on which every work begins: its ids count from there. */
export const DAY = '2026-03-02';

/** @throws where the work fails by itself: then no fault can be judged */
export async function runReference(work: Work, folder: string, stock: Stock): Promise<Reference> {
  mkdirSync(folder);
  const commands = work.prepare(folder, stock);
  const states: Snapshot[][] = [[snapshotOf(folder)]];
  const ends: number[] = [];
  const look = (_line: string, printed: boolean): void => {
    const state = snapshotOf(folder);
    states.at(-1)?.push(state);
    if (printed) states.push([state]);
  };
  const { environment, bugs: reported } = clockAt(DAY);
  // A step looks at the clock when the one before it is written: so no state between two steps goes unseen.
  const now = (): ReturnType<typeof environment.now> => {
    look('', false);
    return environment.now();
  };
  const clock = { environment: { ...environment, now }, bugs: reported };
  for (const args of commands) {
    const ran = await runCommand(args, clock, look);
    if (hasFailed(ran)) {
      const { printed, said, bugs } = ran;
      throw new Error(`${work.name} fails by itself: ${[...printed, ...said, ...bugs].join('\n')}`);
    }
    states.at(-1)?.push(snapshotOf(folder));
    ends.push(states.length - 1);
  }
  return { states, ends, final: snapshotOf(folder) };
}
