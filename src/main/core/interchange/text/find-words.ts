import type { Span } from '../../contract/anchors';
import { squeeze, squeezedForm } from './squeezed';
import { cutsWords } from './word-edges';

/** Finds the one place where words stand in the text that they are known to be from. */
export interface WordFinder {
  /** Whether they stand in it at all, blanks aside. */
  has(words: string): boolean;
  /** Their only place (UTF-16), or why there is none: they stand nowhere, or in several. */
  find(words: string): Span | 'not-found' | 'ambiguous';
}

/** @param text canonical; words are compared in canonical form, each run of blanks as one */
export function createWordFinder(text: string): WordFinder {
  let form: ReturnType<typeof squeeze> | null = null;
  const squeezed = (): ReturnType<typeof squeeze> => (form ??= squeeze(text));
  const all = (words: string): Span[] => {
    const { squeezed: here, starts } = squeezed();
    const sought = squeezedForm(words).trim();
    const found: Span[] = [];
    if (sought === '') return found;
    for (let at = here.indexOf(sought); at !== -1; at = here.indexOf(sought, at + 1)) {
      found.push({ start: starts[at] ?? 0, end: (starts[at + sought.length - 1] ?? 0) + 1 });
    }
    return found;
  };
  return {
    has(words) {
      const sought = squeezedForm(words).trim();
      return sought !== '' && squeezed().squeezed.includes(sought);
    },
    find(words) {
      const places = all(words);
      // “at” as a word, not the one in “later”.
      const whole = places.filter((place) => !cutsWords(text, place));
      const [only, ...others] = whole.length > 0 ? whole : places;
      if (only === undefined) return 'not-found';
      return others.length > 0 ? 'ambiguous' : only;
    },
  };
}
