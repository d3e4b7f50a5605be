/** How many passages a month, for the small bars beside a theme. */
import type { PassageMonth } from '../contract/theme-page';

const MONTHS_SHOWN = 12;

/**
 * The twelve months up to the newest dated passage, months without any among them.
 * Empty when all passages are of one month: a single bar compares nothing.
 * @param counted months with passages, as `2026-10`, the oldest first
 */
export function passageMonths(
  counted: readonly { readonly month: string; readonly count: number }[],
): readonly PassageMonth[] {
  const counts = new Map(counted.map(({ month, count }) => [monthIndex(month), count]));
  const newest = counted.at(-1);
  if (newest === undefined || counts.size < 2) return [];
  const last = monthIndex(newest.month);
  return Array.from({ length: MONTHS_SHOWN }, (_, at) => {
    const index = last - MONTHS_SHOWN + 1 + at;
    return { year: Math.floor(index / 12), month: (index % 12) + 1, count: counts.get(index) ?? 0 };
  });
}

/** Months since year 0. */
const monthIndex = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
