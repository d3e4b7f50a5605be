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
    settled: (by: string): string => `${by} has settled this already. Undo takes that back.`,
    noReason: 'Say why, in a few words: the reason is kept with the decision.',
    notATagger: 'Only the tag of somebody who tagged the passage can stay.',
  },
} as const;
