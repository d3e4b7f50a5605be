import type { IsoDate } from '../contract/ids';
import { printed } from '../contract/messages/catalogue';
import { shortDay } from './dates';
import type { Bar } from './document';

const DAY = 86_400_000; // ms
/** More bars than these cannot be labelled. */
const MOST_BARS = 16;
/** 1 January 1970 was a Thursday. */
const MONDAY = 4 * DAY;

export type PeriodUnit = 'week' | 'month' | 'year';

/** Counts dates, in order, by the shortest period that gives few enough bars; empty periods between them count as none. */
export function evenly(dates: readonly IsoDate[]): { unit: PeriodUnit; periods: Bar[] } {
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return { unit: 'week', periods: [] };
  for (const unit of ['week', 'month', 'year'] as const) {
    const from = indexOf(first, unit);
    const count = indexOf(last, unit) - from + 1;
    if (count > MOST_BARS && unit !== 'year') continue;
    const periods = Array.from({ length: Math.min(count, 3 * MOST_BARS) }, (_, index) => ({
      label: labelOf(from + index, unit),
      value: dates.filter((date) => indexOf(date, unit) === from + index).length,
    }));
    return { unit, periods };
  }
  return { unit: 'year', periods: [] };
}

/** Which week, month or year a date is in, counted through. */
function indexOf(date: IsoDate, unit: PeriodUnit): number {
  if (unit === 'week') return Math.floor((Date.parse(`${date}T00:00:00Z`) - MONDAY) / (7 * DAY));
  const [year = 0, month = 1] = date.split('-').map(Number);
  return unit === 'year' ? year : year * 12 + month - 1;
}

function labelOf(index: number, unit: PeriodUnit): string {
  if (unit === 'year') return String(index);
  if (unit === 'month') {
    const month = printed.monthShort((index % 12) + 1);
    return index % 12 === 0 ? `${month} ${Math.floor(index / 12)}` : month;
  }
  return shortDay(new Date(index * 7 * DAY + MONDAY).toISOString().slice(0, 10) as IsoDate);
}
