import { v7 } from 'uuid';
import type { Environment } from './core/contract/environment';
import type { IsoInstant, Uid } from './core/contract/ids';

/** The clock and the ids of the machine that Attaché runs on. Bugs go to stderr; programs put their error log there. */
export const systemEnvironment: Environment = {
  now: () => new Date().toISOString() as IsoInstant,
  newUid: () => v7() as Uid,
  report: (error) => console.error(error),
};
