/** Finds the name that stands at a place of a text: for giving a quote to whoever is clicked. */
import type { Span } from '../../../main/core/contract/anchors';

/** Letters and marks, with apostrophes and hyphens inside; an initial keeps its full stop. */
const WORD = /\p{Lu}\.(?=\s)|[\p{L}\p{M}]+(?:['’‐-][\p{L}\p{M}]+)*/gu;
/** UTF-16 units on each side in which a name is looked for: longer than any name. */
const REACH = 120;
const CAPITAL = /^(?:\p{Lu}|[dl]['’]\p{Lu}|al-\p{Lu})/u;
/** Small words inside a name, in the languages whose names our sources print. */
const PARTICLES = new Set(
  'de du des da do dos di della del von van der den ter la le bin ibn ben al el af av'.split(' '),
);
/** Words that stand with a capital before a name and are no part of it: titles, and what begins a sentence. */
const NOT_NAMES = new Set(
  (
    'dr prof professor mr mrs ms miss m mme mlle sir dame lord lady president minister secretary general admiral ' +
    'colonel captain ambassador senator chancellor professeur président présidente ministre général amiral ' +
    'the a an but and or when while after before as for in on at to if so yet then le la les un une mais et quand ' +
    'après pour selon according'
  ).split(' '),
);

/** The whole name around an offset, without titles; null where no name stands. */
export function nameAt(text: string, offset: number): Span | null {
  const from = Math.max(0, offset - REACH);
  const words = [...text.slice(from, offset + REACH).matchAll(WORD)].map((match) => ({
    text: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
  const here = words.findIndex(({ start, end }) => start <= offset && offset <= end);
  const isPart = (index: number): boolean => CAPITAL.test(words[index]?.text ?? '');
  const isInside = (index: number): boolean => isPart(index) || PARTICLES.has(words[index]?.text ?? '');
  const joins = (index: number): boolean =>
    /^\s$/u.test(text.slice(words[index]?.end ?? 0, words[index + 1]?.start ?? 0));
  if (here === -1 || !isInside(here)) return null;
  let first = here;
  let last = here;
  while (first > 0 && joins(first - 1) && isInside(first - 1)) first -= 1;
  while (last < words.length - 1 && joins(last) && isInside(last + 1)) last += 1;
  while (first <= last && (!isPart(first) || isTitle(words[first]?.text))) first += 1;
  while (last >= first && !isPart(last)) last -= 1;
  const [opening, closing] = [words[first], words[last]];
  if (opening === undefined || closing === undefined || first > last) return null;
  return { start: opening.start, end: closing.end };
}

function isTitle(word = ''): boolean {
  return NOT_NAMES.has(word.toLowerCase());
}
