/** Calendar days as people write them. */
import type { IsoDate } from '../../../main/core/contract/ids';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What was read from a field: a day, or the nearest day that exists where the month has fewer. */
export type ReadDay =
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'no-such-day'; readonly nearest: IsoDate }
  | { readonly kind: 'unreadable' };

/**
 * Reads `2026-10-14`, `14 Oct 2026`, `14 October 2026`, `14/10/2026` and `14.10.2026`.
 * Figures alone are day, month, year: the order of the desks that this is made for.
 */
export function readDay(text: string): ReadDay {
  const found =
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u.exec(text.trim()) ??
    /^(?<day>\d{1,2})[\s./-]+(?<month>\d{1,2}|\p{L}{3,9})\.?[\s./-]+(?<year>\d{4})$/u.exec(text.trim());
  const { year = '', month = '', day = '' } = found?.groups ?? {};
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const number = /^\d/.test(month) ? Number(month) : named;
  if (found === null || number < 1 || number > 12 || Number(day) < 1 || Number(day) > 31) {
    return { kind: 'unreadable' };
  }
  const last = new Date(Date.UTC(Number(year), number, 0)).getUTCDate();
  const nearest = isoDay(year, number, Math.min(Number(day), last));
  return Number(day) > last ? { kind: 'no-such-day', nearest } : { kind: 'day', day: nearest };
}

/** The day before or after. */
export function shiftDay(day: IsoDate, by: -1 | 1): IsoDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10) as IsoDate;
}

/** The calendar day where the window is, which near midnight is not the day in UTC. */
export function localDay(now: Date): IsoDate {
  return isoDay(String(now.getFullYear()), now.getMonth() + 1, now.getDate());
}

function isoDay(year: string, month: number, day: number): IsoDate {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-') as IsoDate;
}
