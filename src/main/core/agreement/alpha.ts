import { figure, type Figure } from '../contract/agreement';
import { countValues, type Ratings } from './ratings';

/**
 * Krippendorff's alpha for nominal data, any number of analysts, ratings missing at will:
 * 1 − (n − 1) · (n − Σ o_cc) / (n² − Σ n_c²), from the coincidences o within units that at least two analysts rated.
 * Krippendorff, K. (2011), Computing Krippendorff's Alpha-Reliability.
 */
export function krippendorffsAlpha(ratings: Ratings): Figure {
  const pairable = ratings
    .map(({ values, weight }) => ({ given: values.filter((value) => value !== null), weight }))
    .filter(({ given }) => given.length >= 2);
  if (pairable.length === 0) return figure.none('no-pairs');

  let agreed = 0;
  for (const { given, weight } of pairable) {
    for (const count of countValues(given.map((value) => [value, 1])).values()) {
      agreed += (weight * count * (count - 1)) / (given.length - 1);
    }
  }
  const totals = countValues(
    pairable.flatMap(({ given, weight }) => given.map((value): [string, number] => [value, weight])),
  );
  if (totals.size === 1) return figure.none('one-category');
  const n = [...totals.values()].reduce((sum, count) => sum + count, 0);
  const squares = [...totals.values()].reduce((sum, count) => sum + count ** 2, 0);
  return figure.of(1 - ((n - 1) * (n - agreed)) / (n ** 2 - squares));
}
