import type { IsoDate } from '../contract/ids';
import { printed } from '../contract/messages/catalogue';

export const NO_BREAK_SPACE = '\u00a0';

function parts(date: IsoDate): { year: string; month: number; day: string } {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month: Number(month), day: String(Number(day)) };
}

/** "14 Oct 2026", with spaces that do not break. Not `Intl`: its words differ between releases. */
export function shortDate(date: IsoDate): string {
  const { year, month, day } = parts(date);
  return [day, printed.monthShort(month), year].join(NO_BREAK_SPACE);
}

/** "14 Oct", with a space that does not break. */
export function shortDay(date: IsoDate): string {
  const { month, day } = parts(date);
  return [day, printed.monthShort(month)].join(NO_BREAK_SPACE);
}

/** "14 October 2026", with spaces that do not break. */
export function longDate(date: IsoDate): string {
  const { year, month, day } = parts(date);
  return [day, printed.monthLong(month), year].join(NO_BREAK_SPACE);
}

/** "2 Mar to 6 Mar 2026", "30 Dec 2025 to 6 Mar 2026", or one day. */
export function dateRange(from: IsoDate, to: IsoDate): string {
  if (from === to) return shortDate(from);
  const sameYear = parts(from).year === parts(to).year;
  return printed.fromTo(sameYear ? shortDay(from) : shortDate(from), shortDate(to));
}
