import type { Environment } from '../core/contract/environment';
import type { IsoDate, IsoInstant, Uid } from '../core/contract/ids';

/** A clock that stands at the beginning of a day in UTC and counts its ids: the same day, the same archive. */
export function fixedEnvironment(date: IsoDate, report: Environment['report']): Environment {
  const now = `${date}T00:00:00.000Z` as IsoInstant;
  const time = Date.parse(now).toString(16).padStart(12, '0');
  let issued = 0;
  return {
    now: () => now,
    /** In the form of a UUIDv7 (RFC 9562, 5.7), with a number where others have chance. */
    newUid: () => {
      issued += 1;
      const number = issued.toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${number}` as Uid;
    },
    report,
  };
}
