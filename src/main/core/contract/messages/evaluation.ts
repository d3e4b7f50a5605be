/** English words of `attache evaluate`: what is wrong with a gold file, and the report. */
export const evaluation = {
  gold: {
    notJson: 'is not JSON',
    at: (where: string, why: string) => `${where}: ${why}`,
    noPlace: 'wants “start” and “end”, or “text” to look for',
    notFound: (words: string) =>
      `“${words}” does not stand in the article after the quote before; quotes without offsets come in reading order`,
    otherWords: (start: number, end: number, words: string) => `from ${start} to ${end} stands “${words}”`,
    noSpan: (start: number, end: number, length: number) =>
      `${start} to ${end} is no stretch of a text of ${length} units`,
    sameId: (id: string) => `another article has the id “${id}” already`,
  },
  none: 'holds no article to score',

  /** Heads of the columns, in the order of their figures. */
  columns: [
    'art',
    'gold',
    'found',
    'ex.P',
    'ex.R',
    'ex.F1',
    'ov.P',
    'ov.R',
    'ov.F1',
    'spk',
    'full',
    'e2e',
    'traps',
  ],
  legend:
    'ex: the very same span; ov: at least 80 % of it (P precision, R recall); spk: right speaker, of those found; ' +
    'full: named in full; e2e: found and right speaker, of all; traps: false alarms set off.',
  all: 'all',
  language: (name: string) => `language ${name}`,
  style: (name: string) => `style ${name}`,
  falseQuotes: (kinds: readonly (readonly [kind: string, count: number])[]) =>
    `False quotes: ${kinds.map(([kind, count]) => `${kind} ${count}`).join(', ')}.`,
  optional: (found: number, all: number) =>
    `Optional quotes found: ${found} of ${all}; they count neither way.`,
  splits: (joined: number, all: number) => `Split quotes joined: ${joined} of ${all}.`,
  phenomenonColumns: ['phenomenon', 'gold', 'exact', 'recall', 'spk', 'e2e'],
  trapColumns: ['trap', 'all', 'hit'],

  calibrationColumns: ['confidence', 'quotes', 'mean', 'right'],
  calibration: (error: string, quotes: number, errors: number) =>
    `Expected calibration error ${error} over ${quotes} quotes, ${errors} of them wrong.`,
  leastConfident: (share: string) => `The least confident fifth of the quotes holds ${share} of the errors.`,
  bin: (from: string, to: string) => `${from}–${to}`,

  error: (article: string, start: number, what: string, words: string) =>
    `${article}:${start}  ${what}: “${words}”`,
  expected: (expected: string, got: string) => `    expected ${expected}, got ${got}`,
  nobody: 'nobody',
  errors: (count: number) => (count === 0 ? 'No errors.' : `Errors (${count}):`),
} as const;
