import type { Span } from '../../contract/anchors';
import {
  codePointsOf,
  codePointsWithShortLineEnds,
  offsetsOf,
  utf16UnitsOf,
  type CharacterCount,
} from './code-points';

/** A selection as a foreign file names it: programs often give it its first words as a name. */
export interface NamedSelection {
  readonly positions: Span;
  readonly name: string;
}

/** Shorter names say too little. */
const LETTERS_NEEDED = 4;

/**
 * How the positions of one source count its characters: in code points, as REFI-QDA says, unless the names of the
 * selections contradict that and all that say anything agree on another way.
 */
export function chooseCount(
  text: string,
  selections: readonly NamedSelection[],
): { readonly count: CharacterCount; readonly asSpecified: boolean } {
  const specified = codePointsOf(text);
  const telling = selections.filter(({ name }) => wordsOf(name).length >= LETTERS_NEEDED);
  const proofs = (count: CharacterCount): number =>
    telling.filter((selection) => isNamedAfter(text, count, selection)).length;
  if (telling.length > 0 && proofs(specified) === 0) {
    const [best] = [codePointsWithShortLineEnds(text), utf16UnitsOf(text)]
      .map((count) => ({ count, proofs: proofs(count) }))
      .sort((one, other) => other.proofs - one.proofs);
    if (best !== undefined && best.proofs > telling.length / 2) {
      return { count: best.count, asSpecified: false };
    }
  }
  return { count: specified, asSpecified: true };
}

function isNamedAfter(text: string, count: CharacterCount, { positions, name }: NamedSelection): boolean {
  const span = offsetsOf(count, positions);
  return span !== null && wordsOf(text.slice(span.start, span.end)).startsWith(wordsOf(name));
}

/** Without the mark of a cut, and with single blanks. */
const wordsOf = (text: string): string =>
  text
    .replace(/\s*(?:…|\.\.\.)$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
