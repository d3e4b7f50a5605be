import type { IsoDate } from '../../../main/core/contract/ids';

/** How far back the date filter reaches, in days. */
const DATE_REACHES = { week: 7, month: 31, quarter: 92, year: 366 } as const;
export type DateReach = keyof typeof DATE_REACHES | 'all';

/** The first day that is within reach; null where every day is. */
export function sinceOf(reach: DateReach, today: IsoDate): IsoDate | null {
  if (reach === 'all') return null;
  const first = new Date(Date.parse(today) - DATE_REACHES[reach] * 86_400_000);
  return first.toISOString().slice(0, 10) as IsoDate;
}
