/** How many passages a month, for the small bars beside a theme. */
import type { Passage } from './passages';

export interface PassageMonth {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly count: number;
}

const MONTHS_SHOWN = 12;

/**
 * The twelve months up to the newest dated passage, months without any among them.
 * Empty when all passages are of one month: a single bar compares nothing.
 */
export const passageMonths = (passages: readonly Pick<Passage, 'publishedOn'>[]): readonly PassageMonth[] => {
  const months = passages.flatMap(({ publishedOn }) =>
    publishedOn === null ? [] : [monthIndex(publishedOn)],
  );
  const last = Math.max(...months);
  if (new Set(months).size < 2) return [];
  return Array.from({ length: MONTHS_SHOWN }, (_, at) => {
    const index = last - MONTHS_SHOWN + 1 + at;
    return {
      year: Math.floor(index / 12),
      month: (index % 12) + 1,
      count: months.filter((month) => month === index).length,
    };
  });
};

/** Months since year 0. */
const monthIndex = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
