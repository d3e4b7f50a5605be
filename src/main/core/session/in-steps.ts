import { setImmediate } from 'node:timers/promises';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';

/**
 * Run work that yields between its steps, and hear in between that nobody wants it any more: SQLite answers in one go, so
 * that without this a search could be cancelled only before it began or after it had ended.
 * @throws `Failure` `cancelled` before the next step
 */
export async function inSteps<Result>(
  work: Generator<undefined, Result, undefined>,
  signal: AbortSignal,
): Promise<Result> {
  for (;;) {
    if (signal.aborted) throw new Failure('cancelled', messages.shell.cancelled);
    const { done, value } = work.next();
    if (done === true) return value;
    await setImmediate();
  }
}
