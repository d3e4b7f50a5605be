import type { Handlers } from '../core/contract/calls';

/** A window that has just opened an archive reads its lists first, in ms. */
const SETTLED = 700;

/** Runs something once, some time after the first archive was opened. */
export function afterFirstOpen(handlers: Handlers, run: () => void): Handlers {
  let isDue = true;
  return {
    ...handlers,
    async openArchive(...given) {
      const info = await handlers.openArchive(...given);
      // A worker that has nothing else to do may end meanwhile.
      if (isDue) setTimeout(run, SETTLED).unref();
      isDue = false;
      return info;
    },
  };
}
