import { logState } from '../archive/inspect';
import type { Handlers } from '../contract/calls';
import type { Session } from './session';

/** Hears when nothing happened for a while. The core knows no clock: a test decides when that is. */
export interface Idle {
  /** Runs `run` after its time, unless begun anew before. */
  begin(run: () => void): void;
}

/**
 * Answers calls as `handlers` do, and when nothing was written for a while brings the write-ahead log into the archive: who
 * copies the one file then loses nothing. Where another program reads it at that moment, it is tried again after the same while.
 */
export function settlingWhenIdle(session: Session, idle: Idle, handlers: Handlers): Handlers {
  let known = '';
  const settle = (): void => {
    const archive = session.archiveOrNull();
    if (archive === null || archive.readOnly) return;
    try {
      if (!archive.settle()) idle.begin(settle);
    } catch (error) {
      session.environment.report(error); // the log keeps what it holds, and nobody waits for this
    }
  };
  const afterCall = (): void => {
    const archive = session.archiveOrNull();
    const logged = archive === null || archive.readOnly ? '' : logState(archive.path);
    if (logged !== '' && logged !== known) idle.begin(settle);
    known = logged;
  };
  const wrap =
    (handler: (...given: never[]) => unknown) =>
    (...given: never[]): unknown => {
      let result: unknown;
      try {
        result = handler(...given);
      } finally {
        if (!(result instanceof Promise)) afterCall();
      }
      return result instanceof Promise ? result.finally(afterCall) : result;
    };
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, wrap(handler)]),
  ) as unknown as Handlers;
}
