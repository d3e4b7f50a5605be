/** One unit, as each analyst rated it; null where an analyst did not. Every unit has the same analysts in the same order. */
export type Unit = readonly (string | null)[];

/** Units that were rated alike, and how many they are. */
export interface RatedUnits {
  readonly values: Unit;
  /** A whole number from 1. */
  readonly weight: number;
}

/** Units by analysts: the reliability data of Krippendorff (2011), turned so that a row is a unit. */
export type Ratings = readonly RatedUnits[];

/** Two analysts' ratings of the same units. */
export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly weight: number;
}

/** Each unit for itself. */
export const singly = (units: readonly Unit[]): Ratings => units.map((values) => ({ values, weight: 1 }));

/** The ratings that two analysts share, in the order of the units; units that either left out are not among them. */
export function sharedBy(ratings: Ratings, first: number, second: number): Pair[] {
  return ratings.flatMap(({ values, weight }): Pair[] => {
    const [one, other] = [values[first] ?? null, values[second] ?? null];
    return one === null || other === null ? [] : [{ one, other, weight }];
  });
}

/** Every two analysts once, as places in a unit. */
export function analystPairs(ratings: Ratings): [number, number][] {
  const analysts = ratings[0]?.values.length ?? 0;
  return Array.from({ length: analysts }, (_, first) =>
    Array.from({ length: analysts - first - 1 }, (_unused, step): [number, number] => [
      first,
      first + step + 1,
    ]),
  ).flat();
}

/** All pairs of ratings within units, over every two analysts. */
export function allPairs(ratings: Ratings): Pair[] {
  return analystPairs(ratings).flatMap(([first, second]) => sharedBy(ratings, first, second));
}

export function totalWeight(weighted: readonly { readonly weight: number }[]): number {
  return weighted.reduce((sum, { weight }) => sum + weight, 0);
}

/** How often each value occurs. */
export function countValues(values: Iterable<readonly [string, number]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [value, weight] of values) counts.set(value, (counts.get(value) ?? 0) + weight);
  return counts;
}
