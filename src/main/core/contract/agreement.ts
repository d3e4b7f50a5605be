/** How far analysts agree: figures, and where there is none, why. */

/** Why a coefficient has no value: no unit was rated by two analysts, or only one category was ever used. */
export type NoFigure = 'no-pairs' | 'one-category';

export type Figure =
  { readonly value: number; readonly why: null } | { readonly value: null; readonly why: NoFigure };

export const figure = {
  of: (value: number): Figure => ({ value, why: null }),
  none: (why: NoFigure): Figure => ({ value: null, why }),
};

export const COEFFICIENTS = ['percent', 'kappa', 'alpha', 'brennanPrediger'] as const;
export type Coefficient = (typeof COEFFICIENTS)[number];

/** Each as a share or coefficient, at most 1; `percent` is the share of pairs that agree, from 0. */
export interface AgreementFigures extends Readonly<Record<Coefficient, Figure>> {
  readonly units: number;
  /** Pairs of ratings that two analysts gave to the same unit. */
  readonly pairs: number;
}
