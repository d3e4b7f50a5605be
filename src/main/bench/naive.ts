/** The baseline: whatever stands between quotation marks, said by the nearest capitalised name. */
import type { Contender } from './contenders';
import { nearestName } from './nearest';

/** Two marks of a pair with no blank line between them. */
const QUOTED =
  /"((?:(?!\n\n)[^"])+)"|“((?:(?!\n\n)[^”])+)”|«\s*((?:(?!\n\n)[^»])+?)\s*»|„((?:(?!\n\n)[^“”])+)[“”]/dg;
/** Two capitalised words or more in a row: single ones would mostly be the beginnings of sentences. */
const NAMES = /\p{Lu}[\p{L}’'-]*\p{Ll}(?: \p{Lu}[\p{L}’'-]*\p{Ll})+/gu;

export const naiveQuotes: Contender = (text) => {
  const names = [...text.matchAll(NAMES)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    name,
  }));
  return [...text.matchAll(QUOTED)].flatMap(({ indices }) => {
    const [, span] = (indices ?? []).filter((pair) => pair !== undefined);
    if (span === undefined) return [];
    const [start, end] = span;
    return [{ start, end, speaker: nearestName({ start, end }, names) }];
  });
};
