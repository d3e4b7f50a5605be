/** The baseline: three words or more between quotation marks, said by the nearest capitalised name. */
import type { Span } from '../core/contract/anchors';
import type { Contender } from './contender';
import { nearestName } from './nearest';

/** Two marks of a pair with no blank line between them. */
const QUOTED =
  /"((?:(?!\n\n)[^"])+)"|“((?:(?!\n\n)[^”])+)”|«\s*((?:(?!\n\n)[^»])+?)\s*»|„((?:(?!\n\n)[^“”])+)[“”]/dg;
/** Two capitalised words or more in a row: single ones would mostly be the beginnings of sentences. */
const NAMES = /\p{Lu}[\p{L}’'-]*\p{Ll}(?: \p{Lu}[\p{L}’'-]*\p{Ll})+/gu;

/** Of fewer words, most are titles and borrowed expressions. */
const FEWEST_WORDS = 3;

export const naiveQuotes: Contender = (text) => {
  const quotes = [...text.matchAll(QUOTED)].flatMap(({ indices }): Span[] => {
    const [, span] = (indices ?? []).filter((pair) => pair !== undefined);
    if (span === undefined) return [];
    const [start, end] = span;
    return text.slice(start, end).split(/\s+/).length < FEWEST_WORDS ? [] : [{ start, end }];
  });
  const names = [...text.matchAll(NAMES)]
    .map(({ 0: name, index }) => ({ start: index, end: index + name.length, name }))
    .filter((name) => !quotes.some(({ start, end }) => name.start >= start && name.end <= end));
  return quotes.map((span) => ({ ...span, speaker: nearestName(span, names) }));
};
