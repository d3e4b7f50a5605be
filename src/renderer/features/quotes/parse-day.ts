/** Reads a day as people type it. Only whole days, months and years; nothing is guessed. */
import type { IsoDate } from '../../../main/core/contract/ids';

/** Which end of a period is meant: the first or the last day of a month or year that is typed alone. */
export type PeriodEnd = 'from' | 'to';

/**
 * `2026-10-14`, `14 Oct 2026`, `Oct 14, 2026`, `October 2026`, `2026-10`, `2026`.
 * Null when it is no day of the calendar. `months` are the names of the language, January first; three letters will do.
 */
export const parseDay = (typed: string, end: PeriodEnd, months: readonly string[]): IsoDate | null => {
  const words = typed.toLowerCase().match(/[\p{L}]+|\d+/gu) ?? [];
  const year = words.find((word) => /^\d{4}$/.test(word));
  if (year === undefined || words.length > 3) return null;
  const others = words.filter((word) => word !== year);
  const named = others.find((word) => /^\p{L}/u.test(word));
  const numbers = others.filter((word) => word !== named).map(Number);
  const month = named === undefined ? numbers[0] : monthNumber(named, months);
  const day = named === undefined ? numbers[1] : numbers[0];
  // Numbers alone are read only as ISO 8601 has them, year first: 3/4/2026 means two days in two countries.
  if (named === undefined && others.length > 0 && words[0] !== year) return null;
  if (month === null) return null;
  return wholeDay(Number(year), month, day, end);
};

const monthNumber = (word: string, months: readonly string[]): number | null => {
  if (word.length < 3) return null;
  const index = months.findIndex((month) => month.toLowerCase().startsWith(word));
  return index === -1 ? null : index + 1;
};

const wholeDay = (
  year: number,
  month: number | undefined,
  day: number | undefined,
  end: PeriodEnd,
): IsoDate | null => {
  const first = month ?? (end === 'from' ? 1 : 12);
  const lastOfMonth = new Date(Date.UTC(year, first, 0)).getUTCDate();
  const date = day ?? (end === 'from' ? 1 : lastOfMonth);
  if (first < 1 || first > 12 || date < 1 || date > lastOfMonth) return null;
  return `${year}-${twoDigits(first)}-${twoDigits(date)}` as IsoDate;
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');
