import { v7 } from 'uuid';
import type { Environment } from '../core/contract/environment';
import type { IsoDate, IsoInstant, Uid } from '../core/contract/ids';

/** A clock that stands at the beginning of a day in UTC and counts its ids: the same day, the same archive. */
export function fixedEnvironment(date: IsoDate): Environment {
  const now = `${date}T00:00:00.000Z` as IsoInstant;
  let issued = 0;
  return {
    now: () => now,
    newUid: () => {
      issued += 1;
      return v7({ msecs: Date.parse(now), seq: issued, random: new Uint8Array(16) }) as Uid;
    },
  };
}
