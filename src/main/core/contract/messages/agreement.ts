import type { Coefficient, NoFigure, UnitKind } from '../agreement';

/** English words of `agreement`: what the figures are called, what they mean and where they come from. */
export const agreement = {
  names: {
    percent: 'Percent agreement',
    kappa: 'Cohen’s κ',
    alpha: 'Krippendorff’s α',
    brennanPrediger: 'Brennan–Prediger',
  } satisfies Record<Coefficient, string>,
  meanings: {
    percent: 'The share of pairs of ratings of the same unit that are equal. Chance is not taken out.',
    kappa:
      'Agreement beyond what two analysts with these habits would reach by chance; with more than two, the mean over every two (Cohen 1960, Light 1971).',
    alpha:
      'One minus observed over expected disagreement; for any number of analysts, and units that not all have rated (Krippendorff 2011, nominal).',
    brennanPrediger:
      'Agreement beyond chance, when chance picks each category equally often (Brennan and Prediger 1981).',
  } satisfies Record<Coefficient, string>,
  formulas: {
    percent: 'P = pairs that agree ÷ pairs',
    kappa: 'κ = (P − Pₑ) ÷ (1 − Pₑ), Pₑ = Σ p₁(c) · p₂(c) from each analyst’s own shares',
    alpha: 'α = 1 − (n − 1) · (n − Σ o(c,c)) ÷ (n² − Σ n(c)²), from the coincidences within units',
    brennanPrediger: '(P − 1/q) ÷ (1 − 1/q), q = 2 in an archive: carries the theme, or does not',
  } satisfies Record<Coefficient, string>,
  sources: {
    percent: 'Holsti, O. R. (1969), Content Analysis for the Social Sciences and Humanities.',
    kappa:
      'Cohen, J. (1960), Educational and Psychological Measurement 20(1), 37–46; Light, R. J. (1971), Psychological Bulletin 76(5), 365–377.',
    alpha: 'Krippendorff, K. (2011), Computing Krippendorff’s Alpha-Reliability, University of Pennsylvania.',
    brennanPrediger:
      'Brennan, R. L. and Prediger, D. J. (1981), Educational and Psychological Measurement 41(3), 687–699.',
  } satisfies Record<Coefficient, string>,
  why: {
    'no-pairs': 'no unit was rated by two analysts',
    'one-category': 'only one category was used, so chance alone explains the agreement',
  } satisfies Record<NoFigure, string>,
  units: { quotes: 'Quotes', sentences: 'Sentences', characters: 'Characters' } satisfies Record<
    UnitKind,
    string
  >,
  failures: {
    hidden:
      'The coding of the others is hidden until everybody is done. How far you agree can be seen after that.',
    gone: 'The coding of this passage has changed meanwhile. Look at it again.',
    passageGone: 'The passage that carried the tag has been removed, so the tag cannot stay.',
    noReason: 'Say why, in a few words: the reason is kept with the decision.',
    notATagger: 'Only the tag of somebody who tagged the passage can stay.',
  },
} as const;
