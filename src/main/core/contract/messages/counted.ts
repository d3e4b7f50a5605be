/** The forms of a word by what is counted (CLDR plural rules, unicode.org/reports/tr35); `other` is what every language has. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** How a language writes numbers, and what it counts. */
export interface Counting {
  /** A whole number as people read it: `1,532`. */
  readonly grouped: (count: number) => string;
  /** `1 quote`, `2 quotes`, `1,532 quotes`. */
  readonly counted: (count: number, forms: PluralForms) => string;
}

/** @param language BCP 47 */
export function countingIn(language: string): Counting {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const grouped = (count: number): string => numbers.format(count);
  return {
    grouped,
    counted: (count, forms) => `${grouped(count)} ${forms[rules.select(count)] ?? forms.other}`,
  };
}

const english = countingIn('en');

export const { grouped } = english;

/** English has two forms: `1 quote`, `2 quotes`. */
export const counted = (count: number, one: string, many: string): string =>
  english.counted(count, { one, other: many });

/** Row numbers in their order as people read them: `1, 3–5, 9`. */
export function ranges(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] + 1 === number) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
