import type { Idle } from '../core/session/settling';

/** Idle after so many ms. A program that has nothing else to do may end meanwhile. */
export function idleAfter(delay: number): Idle {
  let timer: NodeJS.Timeout | undefined;
  return {
    begin(run) {
      clearTimeout(timer);
      timer = setTimeout(run, delay).unref();
    },
  };
}
