/** Geometry of the timeline: what a person said about each theme, and when. Positions are shares of the width, 0 to 1. */
import type { ThemeShare } from '../../../main/core/contract/person-page';
import type { Theme } from '../../../main/core/contract/themes';
import { sharesOf } from './theme-shares';

/** One quote. */
export interface TimelineMark {
  readonly at: number;
  /** How many marks of the same day stand before it: each steps a little aside. */
  readonly step: number;
  readonly date: string;
  /** Drawn open. */
  readonly toReview: boolean;
}

export interface TimelineTick {
  readonly at: number;
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** Says the year: the first tick, and every one in a new year. */
  readonly newYear: boolean;
}

export interface TimelineRow {
  /** Null for quotes without a theme. */
  readonly theme: Theme | null;
  readonly count: number;
  readonly marks: readonly TimelineMark[];
}

export interface Timeline {
  readonly rows: readonly TimelineRow[];
  readonly ticks: readonly TimelineTick[];
  /** Dates of the first and the last quote. */
  readonly first: string;
  readonly last: string;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** As many labels as fit side by side at the narrowest window (1280 px). */
const MOST_TICKS = 10;
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240] as const;

/** Null when there is nothing to compare: fewer than two dates. */
export const timelineOf = (all: readonly ThemeShare[], themes: readonly Theme[]): Timeline | null => {
  const bare = all.filter(({ themeId }) => themeId === null).map((share) => ({ ...share, theme: null }));
  const shares = [...sharesOf(all, themes), ...bare].filter(({ dated }) => dated > 0);
  const dates = shares.flatMap((share) => share.marks.map(({ date }): string => date)).sort();
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const start = monthOf(first);
  const end = monthOf(last) + 1;
  const from = timeOf(start);
  const width = timeOf(end) - from;
  return {
    rows: shares.map(({ theme, dated, marks }) => ({
      theme,
      count: dated,
      marks: marks.map(({ date, toReview }, index) => ({
        at: (Date.parse(date) - from) / width,
        step: marks.slice(0, index).filter((before) => before.date === date).length,
        date,
        toReview,
      })),
    })),
    ticks: ticksOf(start, end).map((tick) => ({ ...tick, at: (timeOf(tick.index) - from) / width })),
    first,
    last,
    firstYear: yearOf(start),
    lastYear: yearOf(end - 1),
  };
};

/** Months since year 0, so that steps of months are steps of whole numbers. */
const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const yearOf = (index: number): number => Math.floor(index / 12);
const timeOf = (index: number): number => Date.UTC(yearOf(index), index % 12, 1);

const ticksOf = (start: number, end: number) => {
  const step = STEPS.find((months) => (end - start) / months <= MOST_TICKS) ?? STEPS[STEPS.length - 1] ?? 1;
  const first = Math.ceil(start / step) * step;
  const indexes = Array.from(
    { length: Math.max(0, Math.ceil((end - first) / step)) },
    (_, n) => first + n * step,
  );
  return indexes.map((index, n) => ({
    index,
    year: yearOf(index),
    month: (index % 12) + 1,
    newYear: n === 0 || yearOf(index) !== yearOf(index - step),
  }));
};
