/** The four grades a confidence is shown in. */
export type Grade = 'sure' | 'likely' | 'even' | 'doubtful';

/** Cuts that give each grade about a quarter of the range, with more demanded of "sure". */
const CUTS: readonly (readonly [from: number, grade: Grade, pips: number])[] = [
  [0.85, 'sure', 4],
  [0.6, 'likely', 3],
  [0.35, 'even', 2],
  [0, 'doubtful', 1],
];

/** How a confidence of 0 to 1 is drawn: filled pips of four, and the grade that words them. */
export function gradeOf(confidence: number): { readonly grade: Grade; readonly pips: number } {
  for (const [from, grade, pips] of CUTS) if (confidence >= from) return { grade, pips };
  return { grade: 'doubtful', pips: 1 };
}
