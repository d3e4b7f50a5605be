/** A whole number as people read it: `1,532`. Done by hand, because the core's own words must not depend on a locale. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `1 quote`, `2 quotes`, `1,532 quotes`. */
export const counted = (count: number, one: string, many: string): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
