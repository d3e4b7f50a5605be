/** One judged passage: how high it was placed, and whether it carries the theme. */
export interface Judged {
  readonly score: number;
  readonly relevant: boolean;
}

/**
 * Average precision: the precision at each place where recall rises, weighted by the rise; passages of one score
 * are one place, so that an order among them earns nothing (as in scikit-learn's `average_precision_score`).
 * @returns null when nothing is relevant: there is then no figure
 */
export function averagePrecision(judged: readonly Judged[]): number | null {
  const relevant = judged.filter((one) => one.relevant).length;
  if (relevant === 0) return null;
  const ranked = judged.toSorted((left, right) => right.score - left.score);
  let sum = 0;
  let hits = 0;
  for (let from = 0; from < ranked.length;) {
    const score = ranked[from]?.score;
    let to = from;
    let found = 0;
    while (to < ranked.length && ranked[to]?.score === score) {
      if (ranked[to]?.relevant === true) found += 1;
      to += 1;
    }
    hits += found;
    sum += (found / relevant) * (hits / to);
    from = to;
  }
  return sum;
}
