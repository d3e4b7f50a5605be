/** One unit, as each analyst rated it; null where an analyst did not. Every unit has the same analysts in the same order. */
export type Unit = readonly (string | null)[];

/** Units by analysts: the reliability data of Krippendorff (2011), turned so that a row is a unit. */
export type Ratings = readonly Unit[];

/** Two analysts' ratings of one unit. */
export type Pair = readonly [string, string];

/** The ratings that two analysts share, in the order of the units; units that either left out are not among them. */
export function sharedBy(ratings: Ratings, first: number, second: number): Pair[] {
  return ratings.flatMap((unit): Pair[] => {
    const [one, other] = [unit[first] ?? null, unit[second] ?? null];
    return one === null || other === null ? [] : [[one, other]];
  });
}

/** Every two analysts once, as places in a unit. */
export function analystPairs(ratings: Ratings): [number, number][] {
  const analysts = ratings[0]?.length ?? 0;
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

/** How often each value occurs. */
export function countValues(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
