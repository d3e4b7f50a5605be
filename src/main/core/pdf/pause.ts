import { setImmediate as nextTurn } from 'node:timers/promises';
import { printed } from '../contract/messages/catalogue';
import { Failure } from '../failure';

/** Lets other work in from time to time, and ends what was cancelled. */
export type Pause = () => Promise<void>;

/** Steps between two pauses: a cancel is heard within a few milliseconds, and waiting costs next to nothing. */
const STEPS = 12;

export function makePause(signal: AbortSignal | undefined): Pause {
  let steps = 0;
  return async () => {
    steps += 1;
    if (steps % STEPS === 0) await nextTurn();
    if (signal?.aborted === true) throw new Failure('cancelled', printed.cancelled);
  };
}
